package org.impasto.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.impasto.errors.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void mapAndRecordAreTheSame() {
    Settings settings =
        Settings.defaults()
            .withPreset("ink")
            .withStyleStrength(0.1)
            .withSeed(999_999)
            .withWorkingSpace(Settings.WorkingSpace.AS_IS);
    assertEquals(settings, Settings.fromMap(settings.toMap()));
    assertFalse(settings.equals(Settings.defaults()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AS_IS", "as-is", "As is", "6", "6.0"})
  void choiceIsKnownByNameLabelAndPosition(String text) {
    assertEquals(
        Settings.WorkingSpace.AS_IS, Settings.fromMap(Map.of("workingSpace", text)).workingSpace());
  }

  @Test
  void hostNumbersBecomeValues() {
    Settings settings =
        Settings.fromMap(Map.of("opticalFlow", 1, "seed", 7.0, "mix", "0.5", "preset", 0));
    assertEquals(Settings.OpticalFlow.DEEPFLOW, settings.opticalFlow());
    assertEquals(7, settings.seed());
    assertEquals(0.5, settings.mix());
    assertEquals("None", settings.preset());
  }

  @Test
  void wrongValuesAreNamedWithWhatIsAllowed() {
    complains(Map.of("mix", 1.5), "Mix (mix) is 1.5; allowed: 0 to 1");
    complains(Map.of("mix", Double.NaN), "Mix (mix) is NaN; allowed: 0 to 1");
    complains(Map.of("mix", "much"), "Mix (mix) is 'much'; allowed: 0 to 1");
    complains(Map.of("seed", 1.5), "Seed (seed) is 1.5; allowed: whole numbers 0 to 999999");
    complains(Map.of("seed", -1), "Seed (seed) is -1; allowed: whole numbers 0 to 999999");
    complains(
        Map.of("quality", "superb"),
        "Quality (quality) is 'superb'; allowed: draft, standard, best");
    complains(Map.of("quality", 3), "Quality (quality) is 3; allowed: draft, standard, best");
    complains(
        Map.of("colour", 1),
        "unknown parameter 'colour'; known: [preset, styleFile, brushwork, freedom,");
    assertThrows(UserException.class, () -> Settings.defaults().withQuality(null));
  }

  @Test
  void paintingValuesLeaveOutWhatChangesNoPixel() {
    Map<String, Object> values = Settings.defaults().paintingValues();
    assertTrue(values.containsKey("styleStrength") && values.containsKey("seed"));
    for (String name :
        new String[] {
          "mix", "view", "randomAccess", "storeFolder", "storeGigabytes", "styleFile"
        }) {
      assertFalse(values.containsKey(name), name);
    }
  }

  private static void complains(Map<String, ?> values, String message) {
    String found = assertThrows(UserException.class, () -> Settings.fromMap(values)).getMessage();
    assertTrue(found.startsWith(message), found);
  }
}
