package org.impasto.network.importing.onnx;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.network.importing.parsed.ParsedNetwork.Window;
import org.impasto.network.importing.parsed.SamePadding;
import org.impasto.network.importing.protobuf.ProtoMessage;

/** The attributes of an ONNX node. */
final class OnnxAttributes {
  private static final int NAME = 1;
  private static final int REAL = 2;
  private static final int INTEGER = 3;
  private static final int TEXT = 4;
  private static final int TENSOR = 5;
  private static final int INTEGERS = 8;

  private final Map<String, ProtoMessage> attributes = new HashMap<>();

  OnnxAttributes(List<ProtoMessage> messages) {
    messages.forEach(each -> attributes.put(each.text(NAME), each));
  }

  long integer(String name, long otherwise) {
    return attributes.containsKey(name) ? attributes.get(name).integer(INTEGER, 0) : otherwise;
  }

  float real(String name, float otherwise) {
    return attributes.containsKey(name) ? attributes.get(name).real(REAL, 0) : otherwise;
  }

  /** Null where there is none. */
  ProtoMessage tensor(String name) throws IOException {
    return attributes.containsKey(name) && attributes.get(name).has(TENSOR)
        ? attributes.get(name).message(TENSOR)
        : null;
  }

  int[] pair(String name, int otherwise) throws IOException {
    int[] numbers = integers(name);
    return numbers.length == 2 ? numbers : new int[] {otherwise, otherwise};
  }

  /**
   * @param layer for messages
   */
  Window window(int[] kernel, String layer) throws IOException {
    int[] stride = pair("strides", 1);
    int[] dilation = pair("dilations", 1);
    int[] pads = integers("pads");
    if (pads.length != 0 && pads.length != 4) {
      throw new UserException(layer + " is not of two dimensions");
    }
    int[] all = pads.length == 0 ? new int[4] : pads;
    String automatic =
        attributes.containsKey("auto_pad") ? attributes.get("auto_pad").text(TEXT) : "";
    if (automatic.startsWith("SAME")) all = SamePadding.of(kernel, stride, dilation, layer);
    return new Window(
        kernel, stride, Arrays.copyOf(all, 2), Arrays.copyOfRange(all, 2, 4), dilation);
  }

  private int[] integers(String name) throws IOException {
    if (!attributes.containsKey(name)) return new int[0];
    return Arrays.stream(attributes.get(name).integers(INTEGERS))
        .mapToInt(Math::toIntExact)
        .toArray();
  }
}
