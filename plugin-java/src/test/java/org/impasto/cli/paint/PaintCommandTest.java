package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.cli.console.ExitCode;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.MediaReader;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaintCommandTest extends PaintedFolder {
  @Test
  void aShotIsPaintedIntoASequence() {
    assertEquals(ExitCode.OK, paint("out.%04d.png"), err.toString());
    for (int time = 1; time <= FRAMES; time++) {
      assertEquals(1 - time * 0.1f, pixel("out.%04d.png", time), 0.01f);
    }
    assertTrue(out.toString().contains("6 frames"), out.toString());
    assertTrue(err.toString().contains("0/6  0:00"), err.toString());
    assertTrue(err.toString().contains("note: painted afresh"), err.toString());
  }

  @Test
  void aFrameThatIsMissingIsLeftOutWhereThatIsAskedFor() throws IOException {
    Files.delete(folder.resolve("shot.0003.png"));
    assertEquals(ExitCode.FAILED, paint("out.%04d.png"));
    assertTrue(err.toString().contains("skip leaves it out"), err.toString());
    assertEquals(ExitCode.OK, paint("out.%04d.png", "--missing", "skip"), err.toString());
    assertFalse(Files.exists(folder.resolve("out.0003.png")));
    assertEquals(0.6f, pixel("out.0004.png", 1), 0.01f);
    assertTrue(out.toString().contains("5 frames"), out.toString());
  }

  @Test
  void onlyTheFramesAskedForAreWritten() {
    assertEquals(ExitCode.OK, paint("out.%04d.png", "--frames", "3-4"), err.toString());
    assertFalse(Files.exists(folder.resolve("out.0002.png")));
    assertEquals(0.7f, pixel("out.%04d.png", 3), 0.01f);
    assertFalse(Files.exists(folder.resolve("out.0005.png")));
  }

  @Test
  void aShotIsPaintedIntoAVideo() {
    assertEquals(ExitCode.OK, paint("out.mp4", "--fps", "12"), err.toString());
    try (MediaReader reader = MediaFiles.reader(path("out.mp4"))) {
      assertEquals(FRAMES, reader.range().count());
      assertEquals(12, reader.framesPerSecond(), 1e-6);
    }
    assertEquals(0.5f, pixel("out.mp4", 5), 0.03f);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.2", "0.25, 0.35", "1, 0.8"})
  void mixingIsSourcePlusMixTimesTheDifference(String mix, float expected) {
    assertEquals(ExitCode.OK, paint("out.%04d.png", "--mix", mix), err.toString());
    assertEquals(expected, pixel("out.%04d.png", 2), 0.01f);
  }

  @ParameterizedTest
  @CsvSource({"'', 0.8, 0.2", "--invert-mask, 0.2, 0.8", "--mix 0.5, 0.5, 0.2"})
  void theMaskSaysWhereThePaintingShows(String more, float white, float black) {
    mask("mask.png", 32, 24);
    String[] arguments = ("--mask " + path("mask.png") + " " + more).strip().split(" ");
    assertEquals(ExitCode.OK, paint("out.%04d.png", arguments), err.toString());
    try (Frame frame = Pictures.read(folder.resolve("out.0002.png"))) {
      assertEquals(white, frame.data().get(32 * 7L + 9), 0.01f);
      assertEquals(black, frame.data().get(32 * 7L + 20), 0.01f);
    }
  }

  @Test
  void mattesThatDoNotFitAreExplained() {
    mask("mask.0001.png", 30, 24);
    assertEquals(ExitCode.FAILED, paint("out.%04d.png", "--mask", path("mask.%04d.png")));
    assertTrue(err.toString().contains("the mask is 30x24, but 32x24 is required"), err.toString());
    mask("mask.0001.png", 32, 24);
    assertEquals(
        ExitCode.FAILED, paint("out.%04d.png", "--mask", path("mask.%04d.png"), "--overwrite"));
    assertTrue(err.toString().contains("mask.0002.png for frame 2"), err.toString());
    assertEquals(
        ExitCode.FAILED, paint("out.%04d.png", "--regions", path("none.png"), "--overwrite"));
    assertTrue(
        err.toString().contains("Regions: ") && err.toString().contains("does not exist"),
        err.toString());
  }

  @Test
  void aStoppedJobSaysHowFarItCameAndGoesOnFromThere() {
    painter.stopAt = 4;
    assertEquals(ExitCode.STOPPED, paint("out.%04d.png"));
    assertTrue(err.toString().contains("3 of 6 frames"), err.toString());
    assertTrue(err.toString().contains("--overwrite"), err.toString());
    painter.stopAt = 0;
    assertEquals(ExitCode.OK, paint("out.%04d.png", "--overwrite"), err.toString());
    assertTrue(out.toString().contains("3 of them from the store"), out.toString());
  }

  @Test
  void aStoppedJobLeavesAnEarlierVideoUntouched() throws Exception {
    Files.writeString(folder.resolve("out.mp4"), "earlier");
    painter.stopAt = 4;
    assertEquals(ExitCode.STOPPED, paint("out.mp4", "--overwrite"));
    assertEquals("earlier", Files.readString(folder.resolve("out.mp4")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | --frames 4-9 | has frames 1-6",
        "2 | --frames x | 'x' is no range of frames",
        "2 | --mix 2 | allowed: 0 to 1",
        "2 | --bits 12 | 8 or 16 is required",
        "2 | --fps 0 | more than 0",
        "2 | --working-space linear | for the node",
        "2 | --style-file other.png | say the same thing",
        "2 | --colour red | Unknown options: '--colour'",
      })
  void wrongUseIsExplained(int status, String arguments, String part) {
    assertEquals(status, paint("out.%04d.png", arguments.split(" ")));
    assertTrue(err.toString().contains(part), err.toString());
    assertTrue(painter.stored.isEmpty());
  }

  @Test
  void aStyleThatIsNeitherPictureNorLookIsExplained() {
    assertEquals(
        ExitCode.USAGE,
        execute("paint", path("shot.%04d.png"), "-s", "cubism", "-o", path("out.mp4")));
    assertTrue(
        err.toString().contains("'cubism' is neither a picture that is there nor a look"),
        err.toString());
  }

  @Test
  void withoutAStyleNothingIsPainted() {
    assertEquals(ExitCode.USAGE, execute("paint", path("shot.%04d.png"), "-o", path("out.mp4")));
    assertTrue(err.toString().contains("Give -s"), err.toString());
  }

  @Test
  void aMissingInputFails() {
    assertEquals(
        ExitCode.FAILED,
        execute("paint", path("none.mov"), "-s", path("style.png"), "-o", path("out.mp4")));
    assertTrue(err.toString().contains("none.mov does not exist"), err.toString());
    assertFalse(err.toString().contains("fault of the program"), err.toString());
  }

  @Test
  void anOutputThatExistsFailsBeforeAnythingIsPainted() throws Exception {
    Files.writeString(folder.resolve("out.mp4"), "earlier");
    assertEquals(ExitCode.FAILED, paint("out.mp4"));
    assertTrue(err.toString().contains("add --overwrite"), err.toString());
    assertTrue(painter.stored.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "--folowing-evaluations, 3, did you mean --following-evaluations?",
    "--style-strength, abc, 'abc' is given where a number is required",
    "--following-evaluations, 1.5, '1.5' is given where a whole number is required"
  })
  void aSlipInAnOptionIsNamed(String option, String value, String told) {
    assertEquals(ExitCode.USAGE, paint("out.mp4", option, value));
    assertTrue(err.toString().contains(told), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shot.%04d.png", "./shot.####.png", "link.%04d.png"})
  void anOutputThatIsAnInputIsRefusedByAnyName(String output) throws IOException {
    Path source = Path.of(path("shot.0002.png"));
    byte[] before = Files.readAllBytes(source);
    Files.createSymbolicLink(Path.of(path("link.0002.png")), source);
    assertEquals(ExitCode.FAILED, paint(output, "--overwrite"));
    assertTrue(err.toString().contains("would be written over the input"), err.toString());
    assertArrayEquals(before, Files.readAllBytes(source));
    assertEquals(ExitCode.FAILED, paint("style.png", "--frames", "1", "--overwrite"));
    assertTrue(err.toString().contains("over a style picture"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shot.%04d.exr", "./shot.####.exr", "link.%04d.exr"})
  void matchesThatWouldBeWrittenOverAnInputAreRefusedByAnyName(String matches) throws IOException {
    for (int time = 1; time <= FRAMES; time++) {
      picture("shot.%04d.exr".formatted(time), time * 0.1f);
    }
    Path source = Path.of(path("shot.0002.exr"));
    byte[] before = Files.readAllBytes(source);
    Files.createSymbolicLink(Path.of(path("link.0002.exr")), source);
    int status =
        execute(
            "paint",
            path("shot.%04d.exr"),
            "-s",
            path("style.png"),
            "-o",
            path("out.%04d.png"),
            "--matches",
            path(matches),
            "--overwrite");
    assertEquals(ExitCode.FAILED, status);
    assertTrue(err.toString().contains("would be written over the input"), err.toString());
    assertArrayEquals(before, Files.readAllBytes(source));
    assertTrue(painter.stored.isEmpty());
  }

  @Test
  void aDryRunPaintsNothing() {
    assertEquals(ExitCode.OK, paint("dry.mp4", "--dry-run"));
    assertTrue(err.toString().contains("out "), err.toString());
    assertFalse(Files.exists(Path.of(path("dry.mp4"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"paint", "preview", "queue add", "info"})
  void aNameThatBeginsWithADashIsShownAsItWouldWork(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("-lead.%04d.png", "-s", path("style.png"), "-o", path("out.mp4")));
    assertEquals(ExitCode.USAGE, execute(arguments.toArray(String[]::new)));
    assertTrue(err.toString().contains("write ./-lead.%04d.png"), err.toString());
  }

  @Test
  void withoutACommandTheCommandsAreListed() {
    assertEquals(ExitCode.USAGE, execute());
    assertTrue(err.toString().contains("paint"), err.toString());
  }

  private int paint(String output, String... more) {
    String[] arguments = new String[6 + more.length];
    System.arraycopy(
        new String[] {"paint", path("shot.%04d.png"), "-s", path("style.png"), "-o", path(output)},
        0,
        arguments,
        0,
        6);
    System.arraycopy(more, 0, arguments, 6, more.length);
    return execute(arguments);
  }

  /** White left of column 16. */
  private void mask(String name, int width, int height) {
    try (Frame frame = Frame.allocate(width, height, 1)) {
      for (int i = 0; i < frame.elements(); i++) {
        frame.data().put(i, i % width < 16 ? 1 : 0);
      }
      Pictures.write(folder.resolve(name), frame);
    }
  }
}
