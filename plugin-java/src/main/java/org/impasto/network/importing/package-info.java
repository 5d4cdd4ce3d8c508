/**
 * Networks from files of other programs: Keras HDF5, ONNX, Caffe, safetensors and DL4J zips.
 *
 * <p>Entry: {@link org.impasto.network.importing.NetworkImport}. A reader, one room for each
 * format, turns a file into a {@link org.impasto.network.importing.parsed.ParsedNetwork}: the
 * layers as that program names them. {@link org.impasto.network.importing.parsed.LayerFolding}
 * folds batch normalisation and ReLU into the convolutions and leaves out what no tap needs. {@link
 * org.impasto.network.importing.parsed.ParsedDefinition} gives the result the form of a network.
 * Whatever cannot be said in that form is refused by its name.
 *
 * <p>Neighbours: {@code network} checks and keeps the result. Nothing here runs while painting, and
 * the node's bundle leaves out the libraries that only this room needs (jhdf, Protocol Buffers).
 */
package org.impasto.network.importing;
