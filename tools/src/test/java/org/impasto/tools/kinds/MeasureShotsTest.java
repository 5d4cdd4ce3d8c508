package org.impasto.tools.kinds;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./impasto-tools shots}. */
class MeasureShotsTest {
  @TempDir Path folder;

  @Test
  void whatIsQuicklyToldIsPaintedAsRequired() throws IOException {
    Settings strokes = Settings.defaults().withFreedom(0).withQuality(Settings.Quality.DRAFT);
    try (Frame style = new DemoShot(160, 90).render(20)) {
      Map<String, Kind.Finding> found = MeasureShots.few(strokes, style, folder);
      assertEquals(6, found.size());
      assertAll(
          found.entrySet().stream()
              .map(each -> () -> assertTrue(each.getValue().holds(), each.toString())));
    }
  }
}
