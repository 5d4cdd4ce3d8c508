package org.impasto.tools.footage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.settings.Settings;

/** Settings as measurements are told them. */
public final class SettingsList {
  private SettingsList() {}

  /** Defaults, with those named as name=value in their places. */
  public static Settings of(List<String> values) {
    Map<String, Object> all = new HashMap<>(Settings.defaults().toMap());
    for (String value : values) {
      String[] parts = value.split("=", 2);
      all.put(parts[0], parts[1]);
    }
    return Settings.fromMap(all);
  }
}
