package org.impasto.network.importing.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.protobuf.ProtoMessage;

/** A TensorProto of ONNX as float numbers. */
final class OnnxTensor {
  private static final int DIMENSIONS = 1;
  private static final int TYPE = 2;
  private static final int REALS = 4;
  private static final int NAME = 8;
  private static final int RAW = 9;
  private static final int LOCATION = 14;
  private static final int FLOAT = 1;
  private static final int DOUBLE = 11;

  private OnnxTensor() {}

  static String name(ProtoMessage tensor) {
    return tensor.text(NAME);
  }

  /**
   * Numbers of other types than float and double become an empty tensor: they are shapes and
   * indices of layers above the features.
   *
   * @param network for messages
   */
  static WeightTensor read(ProtoMessage tensor, String network) throws IOException {
    if (tensor.integer(LOCATION, 0) != 0) {
      throw new UserException(
          network
              + ": "
              + name(tensor)
              + " lies in a file of its own; export the model as one file");
    }
    int[] shape = Arrays.stream(tensor.integers(DIMENSIONS)).mapToInt(Math::toIntExact).toArray();
    long type = tensor.integer(TYPE, 0);
    if (type != FLOAT && type != DOUBLE) return new WeightTensor(new int[] {0}, new float[0]);
    float[] values = tensor.has(RAW) ? raw(tensor.bytes(RAW), type) : tensor.reals(REALS);
    try {
      return new WeightTensor(shape, values);
    } catch (UserException e) {
      throw new UserException(network + ", " + name(tensor) + ": " + ErrorText.reason(e), e);
    }
  }

  private static float[] raw(byte[] bytes, long type) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[bytes.length / (type == FLOAT ? Float.BYTES : Double.BYTES)];
    for (int i = 0; i < values.length; i++) {
      values[i] = type == FLOAT ? buffer.getFloat() : (float) buffer.getDouble();
    }
    return values;
  }
}
