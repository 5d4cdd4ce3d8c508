/**
 * Perceptual networks, ready to be compiled: a {@link org.impasto.backend.graph.Graph} and the
 * nodes that losses look at.
 *
 * <p>{@link org.impasto.network.PerceptualNetwork} is what painting sees of a network. Neighbours:
 * {@code network.library} finds one by name, {@code network.format} reads and writes its files,
 * {@code network.importing} and {@code network.installing} add others, {@code network.learn} makes
 * the embedded default network when Impasto is built. {@code backend} takes the graph, {@code
 * objective} the taps.
 */
package org.impasto.network;
