package org.impasto.cli.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.PaintedFolder;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.MediaReader;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;

/** The shot's frames are a tenth brighter each; the painter paints the negative. */
class PreviewCommandTest extends PaintedFolder {
  @Test
  void oneStyleGivesAStillOfAnyFramePaintedAlone() {
    assertEquals(
        ExitCode.OK, preview("-s", path("style.png"), "--frame", "4", "-o", path("a.png")));
    try (Frame still = Pictures.read(folder.resolve("a.png"))) {
      assertEquals("32x24", still.width() + "x" + still.height());
      assertEquals(0.6f, still.data().get(40), 0.01f);
    }
    assertEquals(Set.of(4), painter.stored, "no frame before it was painted");
  }

  @Test
  void valuesOfAnOptionGiveASheetThatBeginsWithTheFrame() {
    String[] vary = {"-s", path("style.png"), "--vary", "freedom=0,0.5,1", "-o", path("a.png")};
    assertEquals(ExitCode.OK, preview(vary), err.toString());
    try (Frame sheet = Pictures.read(folder.resolve("a.png"))) {
      assertEquals(8 + 2 * (32 + 8), sheet.width());
      assertEquals(8 + 2 * (24 + 8 + 22), sheet.height());
      int middle = (8 + 12) * sheet.width();
      assertEquals(0.1f, sheet.data().get(middle + 8 + 16), 0.01f);
      assertEquals(0.9f, sheet.data().get(middle + 8 + 40 + 16), 0.01f);
    }
    assertEquals(ExitCode.FAILED, preview(vary));
    assertTrue(err.toString().contains("a.png exists already; add --overwrite"), err.toString());
  }

  @Test
  void filmsCompareTheShotWithItsPainting() {
    for (String how : List.of("side", "wipe")) {
      String film = path(how + ".mkv");
      int status =
          preview("-s", path("style.png"), "--compare", how, "-o", film, "--codec", "ffv1");
      assertEquals(ExitCode.OK, status, err.toString());
      try (MediaReader reader = MediaFiles.reader(film)) {
        assertEquals(FRAMES, reader.range().count());
        assertEquals(how.equals("side") ? 64 : 32, reader.width());
        try (Frame frame = reader.frame(2)) {
          assertEquals(0.8f, frame.data().get(frame.width() - 3L), 0.02f);
          assertEquals(how.equals("side") ? 0.2f : 0.8f, frame.data().get(3), 0.02f);
        }
      }
    }
  }

  @Test
  void aFilmLeavesOutAFrameThatIsMissingWhereThatIsAskedFor() throws Exception {
    Files.delete(folder.resolve("shot.0003.png"));
    String[] film = {
      "-s", path("style.png"), "--compare", "side", "-o", path("a.mkv"), "--missing", "skip"
    };
    assertEquals(ExitCode.OK, preview(film), err.toString());
    assertEquals(Set.of(1, 2, 4, 5, 6), painter.stored);
    try (MediaReader reader = MediaFiles.reader(path("a.mkv"))) {
      assertEquals(FRAMES - 1, reader.range().count());
    }
  }

  @Test
  void theLineOfAWipeGoesToAndFro() {
    assertEquals(0, Comparison.WIPE.border(100, 0));
    assertEquals(50, Comparison.WIPE.border(100, 1));
    assertEquals(100, Comparison.WIPE.border(100, 2));
    assertEquals(0, Comparison.WIPE.border(100, 4));
  }

  @Test
  void wrongUseIsTold() throws Exception {
    Path a = folder.resolve("a.png");
    assertEquals(ExitCode.USAGE, preview("-s", path("style.png"), "--frame", "7", "-o", a + ""));
    assertTrue(err.toString().contains("--frame is 7, but the shot has frames 1-6"), err + "");
    assertEquals(ExitCode.USAGE, preview("-s", path("style.png"), "--compare", "blink"));
    assertTrue(err.toString().contains("'blink'; wipe or side is required"), err.toString());
    assertEquals(ExitCode.FAILED, preview("-s", path("style.png"), "--vary", "freedom"));
    assertTrue(err.toString().contains("such as freedom=0,0.5,1"), err.toString());
    assertEquals(ExitCode.USAGE, preview("-s", path("style.png"), "--vary", "fredom=1"));
    assertTrue(err.toString().contains("did you mean --freedom?"), err.toString());
    for (String option : new String[] {"--matches=m.exr", "--dry-run", "--json"}) {
      assertEquals(ExitCode.FAILED, preview("-s", path("style.png"), option));
      assertTrue(err.toString().contains(" is for 'impasto paint' alone"), err.toString());
    }
    assertEquals(ExitCode.USAGE, preview("-s", path("style.png"), "-s", "nosuchlook"));
    assertTrue(err.toString().contains("'nosuchlook' is neither"), err.toString());
    assertEquals(ExitCode.FAILED, preview("-s", path("style.png"), "-o", path("a.mp4")));
    assertTrue(err.toString().contains("is no picture's name"), err.toString());
    assertFalse(Files.exists(a));
    assertEquals(Set.of(), painter.stored);
  }

  private int preview(String... more) {
    List<String> arguments = new ArrayList<>(List.of("preview", path("shot.%04d.png")));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }
}
