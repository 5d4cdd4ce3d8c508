package org.impasto.bridge.host;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.engine.AbortedException;
import org.impasto.settings.Drafts;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;

/**
 * The effective settings of one request's node by time, read through the host's thread when they
 * are asked for.
 */
public final class HostSettings implements IntFunction<Settings> {
  /** What the plugin says beside the parameters: the look whose values it put into the sliders. */
  private static final String FILLED_LOOK = "filledLook";

  private final Request request;
  private final Looks looks = Looks.installed();
  private final Map<Integer, Settings> read = new HashMap<>();

  public HostSettings(Request request) {
    this.request = request;
  }

  /** Throws UserException where a value is not allowed or a look is missing. */
  @Override
  public Settings apply(int time) {
    int shorterSide = Math.min(request.source().width(), request.source().height());
    return Drafts.apply(full(time), request.draft() != 0, shorterSide);
  }

  /** As {@link #apply}, but never those of a draft that the host is content with. */
  public Settings full(int time) {
    return read.computeIfAbsent(time, this::read);
  }

  private Settings read(int time) {
    BytePointer text =
        time == request.time() ? request.settings() : NativeBridge.settings(request, time);
    if (text == null) {
      throw new AbortedException();
    }
    Map<String, String> values = SettingsText.parse(HostText.of(text));
    String filled = values.remove(FILLED_LOOK);
    Settings chosen = Settings.fromMap(values);
    // Where the sliders were given the look's values, they are what they show, defaults too.
    Set<String> explicit = chosen.preset().equals(filled) ? values.keySet() : Set.of();
    return looks.apply(chosen, explicit);
  }
}
