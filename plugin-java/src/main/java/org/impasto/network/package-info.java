/**
 * Perceptual networks: what a network is, where its files lie, how it becomes a {@link
 * org.impasto.backend.graph.Graph} that every backend compiles.
 *
 * <p>Entry: {@link org.impasto.network.Networks}. A network is three files in a folder of its name:
 * {@code network.json} (name, licence, source, preprocessing, border, taps, checksum), {@code
 * graph.json} (a DL4J {@code ComputationGraphConfiguration}) and {@code weights.safetensors}. The
 * only room that knows DL4J, and it needs DL4J's configuration classes only: no ND4J backend is on
 * the class path when a network is read.
 *
 * <p>Neighbours: {@code backend} takes the graph, {@code objective} the taps; {@code network.learn}
 * makes the embedded default network when Impasto is built.
 */
package org.impasto.network;
