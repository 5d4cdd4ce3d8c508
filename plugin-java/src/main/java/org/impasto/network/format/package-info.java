/**
 * A network's three files in a folder of its name: {@code network.json} (name, licence, source,
 * preprocessing, border, taps, checksum), {@code graph.json} (a DL4J {@code
 * ComputationGraphConfiguration}) and {@code weights.safetensors}.
 *
 * <p>Entry: {@link org.impasto.network.format.NetworkFolder}. A {@link
 * org.impasto.network.format.NetworkDefinition} is what the files say; {@code GraphConversion}
 * makes the form of it that every backend compiles. DL4J's configuration classes are enough: no
 * ND4J backend is on the class path when a network is read. Stands on {@code network}; {@code
 * network.library} stands on it.
 */
package org.impasto.network.format;
