package org.impasto.bridge.host;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.engine.Progress;

/**
 * Tells the host's thread how far one request is. The text is encoded anew only where it changes.
 */
public final class HostProgress implements Progress, AutoCloseable {
  private final Request request;
  private BytePointer text;
  private String shotNotes;

  public HostProgress(Request request) {
    this.request = request;
  }

  @Override
  public boolean report(double fraction, String what) {
    if (!what.equals(shotNotes)) {
      close();
      text = new BytePointer(what, StandardCharsets.UTF_8);
      shotNotes = what;
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
