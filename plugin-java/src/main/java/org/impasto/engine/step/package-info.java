/**
 * Paints one node of a plan. Entry class {@link org.impasto.engine.step.ChainStep}, which has it
 * painted by the network, by strokes, or by strokes that the network guides. Stands on {@code
 * engine.plan}, {@code engine.inputs}, {@code engine.painting} and {@code engine.brush}; used by
 * {@code engine.chain}.
 */
package org.impasto.engine.step;
