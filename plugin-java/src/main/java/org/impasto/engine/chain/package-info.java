/**
 * What a shot's frames depend on, and in what order they are painted. Entry class {@link
 * org.impasto.engine.chain.ShotChain}, for one request. {@link org.impasto.engine.chain.ShotPlan}
 * says which painting depends on which, {@link org.impasto.engine.chain.NodeIdentities} names each
 * by all that it came from, {@link org.impasto.engine.chain.Cuts} says where a shot begins anew,
 * {@link org.impasto.engine.chain.ChainStep} has one frame painted by {@code engine.painting}. Used
 * by {@code engine.shot}.
 */
package org.impasto.engine.chain;
