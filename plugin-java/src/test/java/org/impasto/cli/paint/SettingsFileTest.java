package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SettingsFileTest extends PaintedFolder {
  private static final String[] MANY = {
    "--mix",
    "0.5",
    "--keep-colours",
    "palette",
    "--freedom",
    "0.6",
    "--bars",
    "none",
    "--bits",
    "16"
  };

  @Test
  void settingsBesideTheOutputPaintTheSameAgain() throws Exception {
    assertEquals(ExitCode.OK, paint("a.%04d.png", MANY), err.toString());
    Path file = folder.resolve("a.impasto.json");
    String written = Files.readString(file);
    assertTrue(written.contains("\"freedom\": \"0.6\""), written);
    assertTrue(written.contains("\"keep-colours\": \"PALETTE\""), written);
    assertTrue(written.contains(folder.resolve("style.png").toString()), written);
    assertFalse(written.contains("output") || written.contains("overwrite"), written);
    assertEquals(
        ExitCode.OK,
        execute("paint", path("shot.%04d.png"), "--settings", file + "", "-o", path("b.%04d.png")),
        err.toString());
    assertEquals(pixel("a.%04d.png", 2), pixel("b.%04d.png", 2));
    assertEquals(written, Files.readString(folder.resolve("b.impasto.json")));
  }

  @Test
  void whereMatchesAreWrittenIsNoSettingOfThePainting() {
    CommandLine line = new CommandLine(new PaintCommand(null));
    CommandLine.ParseResult parsed =
        line.parseArgs(
            path("shot.%04d.png"),
            "-s",
            path("style.png"),
            "-o",
            path("a.%04d.png"),
            "--matches",
            path("m.%04d.exr"),
            "--bits",
            "16");
    try (PaintOptions.Opened opened = ((PaintCommand) line.getCommand()).options().open()) {
      Map<String, String> options = SettingsFile.of(parsed, opened.task()).options();
      assertEquals(Set.of("style-file", "bits"), options.keySet());
    }
  }

  @Test
  void whatIsGivenWinsOverTheFile() throws Exception {
    paint("a.%04d.png", MANY);
    String file = folder.resolve("a.impasto.json").toString();
    picture("other.png", 0.2f);
    List<String[]> orders =
        List.of(
            new String[] {"--mix=0.25", "-s", path("other.png"), "--settings", file},
            new String[] {"--settings=" + file, "--mix", "0.25", "-s", path("other.png")});
    for (String[] each : orders) {
      List<String> arguments = new ArrayList<>(List.of("paint", path("shot.%04d.png")));
      arguments.addAll(List.of(each));
      arguments.addAll(List.of("-o", path("b.%04d.png"), "--overwrite"));
      assertEquals(ExitCode.OK, execute(arguments.toArray(String[]::new)), err.toString());
      assertEquals(0.35f, pixel("b.%04d.png", 2), 0.01f);
      String written = Files.readString(folder.resolve("b.impasto.json"));
      assertTrue(written.contains("other.png") && written.contains("\"0.6\""), written);
    }
  }

  @Test
  void aFileThatIsNoneIsTold() throws Exception {
    Path file = folder.resolve("x.json");
    String[] arguments = {"--settings", file.toString()};
    assertEquals(ExitCode.USAGE, paint("c.%04d.png", arguments));
    assertTrue(err.toString().contains("x.json cannot be read"), err.toString());
    for (String bad : List.of("", "[]", "{\"options\": 3}", "nonsense")) {
      Files.writeString(file, bad);
      assertEquals(ExitCode.USAGE, paint("c.%04d.png", arguments), bad);
    }
    Files.writeString(file, "{\"options\": {\"glitter\": \"1\"}}");
    assertEquals(ExitCode.USAGE, paint("c.%04d.png", arguments));
    assertTrue(err.toString().contains("this version has no option --glitter"), err.toString());
  }

  @Test
  void itIsNamedForTheOutput() {
    assertEquals(Path.of("a/b.impasto.json"), SettingsFile.beside("a/b.mp4"));
    assertEquals(Path.of("a/b.impasto.json"), SettingsFile.beside("a/b.%04d.png"));
    assertEquals(Path.of("a/b.impasto.json"), SettingsFile.beside("a/b_####.exr"));
    assertEquals(Path.of("a/painted.impasto.json"), SettingsFile.beside("a/%d.png"));
  }

  private int paint(String output, String... more) {
    List<String> arguments = new ArrayList<>(List.of("paint", path("shot.%04d.png")));
    arguments.addAll(List.of("-s", path("style.png"), "-o", path(output)));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }
}
