/**
 * Reads ONNX models. Entry class {@link org.impasto.network.importing.onnx.OnnxFile}. Stands on
 * {@code network.importing.parsed} and {@code network.importing.protobuf}.
 */
package org.impasto.network.importing.onnx;
