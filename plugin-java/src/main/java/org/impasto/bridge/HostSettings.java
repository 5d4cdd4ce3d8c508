package org.impasto.bridge;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.NativeBridge.Request;
import org.impasto.engine.AbortedException;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;

/** The effective settings of one request's node by time, read through the host's thread when they are asked for. */
final class HostSettings implements IntFunction<Settings> {
  private final Request request;
  private final Looks looks = Looks.installed();
  private final Map<Integer, Settings> read = new HashMap<>();

  HostSettings(Request request) {
    this.request = request;
  }

  /** Throws IllegalArgumentException where a value is not allowed or a look is missing. */
  @Override
  public Settings apply(int time) {
    return read.computeIfAbsent(time, this::read);
  }

  private Settings read(int time) {
    BytePointer text = time == request.time() ? request.settings() : NativeBridge.settings(request, time);
    if (text == null) {
      throw new AbortedException();
    }
    return looks.apply(Settings.fromMap(SettingsText.parse(HostPictures.string(text))));
  }
}
