/**
 * Protocol Buffers without a schema: {@link org.impasto.network.importing.protobuf.ProtoMessage}
 * reads the binary form, {@link org.impasto.network.importing.protobuf.ProtoText} the text form.
 * Used by the readers of ONNX and Caffe.
 */
package org.impasto.network.importing.protobuf;
