package org.impasto.bridge.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTextTest {
  @Test
  void readsNamesAndValuesOfAnyText() {
    Map<String, String> values =
        SettingsText.parse("mix=0.5\nstyleFile=/a=b\\\\n/c\\nd é.png\nnetwork=\n");
    assertEquals(Map.of("mix", "0.5", "styleFile", "/a=b\\n/c\nd é.png", "network", ""), values);
  }
}
