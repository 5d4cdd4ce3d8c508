package org.impasto.bridge;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.NativeBridge.Request;
import org.impasto.engine.Progress;

/**
 * Tells the host's thread how far one request is. The text is encoded anew only where it changes.
 */
final class HostProgress implements Progress, AutoCloseable {
  private final Request request;
  private BytePointer text;
  private String told;

  HostProgress(Request request) {
    this.request = request;
  }

  @Override
  public boolean report(double fraction, String what) {
    if (!what.equals(told)) {
      close();
      text = new BytePointer(what, StandardCharsets.UTF_8);
      told = what;
    }
    return NativeBridge.progress(request, fraction, text) != 0;
  }

  @Override
  public void close() {
    if (text != null) {
      text.close();
    }
  }
}
