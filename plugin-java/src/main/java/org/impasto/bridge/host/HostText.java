package org.impasto.bridge.host;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;

/** Texts that C++ hands over: UTF-8. */
public final class HostText {
  private HostText() {}

  public static String of(BytePointer text) {
    return text.getString(StandardCharsets.UTF_8);
  }
}
