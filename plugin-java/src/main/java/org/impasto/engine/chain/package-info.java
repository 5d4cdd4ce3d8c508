/**
 * The walk along a shot's frames. Entry class {@link org.impasto.engine.chain.ShotChain}, for one
 * request. {@link org.impasto.engine.chain.Cuts} says where a shot begins anew, {@link
 * org.impasto.engine.chain.CutIntervals} makes the plan of the frames between. {@link
 * org.impasto.engine.chain.NodeIdentities} names each painting by all that it came from, {@code
 * engine.step} has one frame painted. Used by {@code engine.shot}.
 */
package org.impasto.engine.chain;
