/**
 * Which paintings a shot is made of: arithmetic on frame numbers. Entry class {@link
 * org.impasto.engine.plan.ShotPlan}, which says which {@link org.impasto.engine.plan.ChainNode}
 * depends on which, by {@link org.impasto.engine.plan.ChainSettings}. Sees no frame; used by {@code
 * engine.chain}, which walks along the plan, and {@code engine.step}, which paints its nodes.
 */
package org.impasto.engine.plan;
