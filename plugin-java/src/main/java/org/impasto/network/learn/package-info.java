/**
 * Learns the embedded default network: 3x3 filters found layer by layer, without labels, by
 * spherical k-means on PCA-whitened patches of procedural dead-leaves pictures.
 *
 * <p>Entry: {@link org.impasto.network.learn.LearnDefaultNetwork}, run by the build. Neighbours:
 * {@code network}, which holds what is learnt; {@code network.learn.pictures}, what it is learnt
 * from. Nothing here runs while painting.
 *
 * <p>The learnt bytes are the same on every machine: one thread, Java's strict floating point,
 * {@link StrictMath} for transcendental functions, our own random numbers, sums in a fixed order.
 */
package org.impasto.network.learn;
