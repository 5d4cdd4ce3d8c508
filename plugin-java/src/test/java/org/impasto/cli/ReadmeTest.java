package org.impasto.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.PaintedFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the pages tell people to type, from top to bottom, with a painter that is none. */
class ReadmeTest extends PaintedFolder {
  private static final Path ROOT = Path.of("..");

  /** They build, install or paint long, and have tests of their own. */
  private static final Set<String> ELSEWHERE = Set.of("demo", "install", "uninstall");

  private String home;
  private String looks;

  @BeforeEach
  void moveHome() throws IOException {
    home = System.getProperty("user.home");
    System.setProperty("user.home", Files.createDirectory(folder.resolve("home")).toString());
    looks = System.getProperty("impasto.presets");
    System.setProperty("impasto.presets", ROOT.resolve("presets").toString());
  }

  @AfterEach
  void moveBack() {
    System.setProperty("user.home", home);
    if (looks == null) {
      System.clearProperty("impasto.presets");
    } else {
      System.setProperty("impasto.presets", looks);
    }
  }

  /** Lines of code that begin with the command, as words. */
  private static List<List<String>> commands(Path page) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    boolean code = false;
    for (String line : Files.readString(page).replace("\\\n", " ").lines().toList()) {
      code ^= line.startsWith("```");
      String typed = line.strip().replaceFirst("\\s#.*", "");
      if (code && typed.matches("(\\./)?impasto\\s.*")) {
        commands.add(
            Stream.of(typed.split("\\s+"))
                .skip(1)
                .map(each -> each.replaceAll("['\"]", ""))
                .toList());
      }
    }
    return commands;
  }

  @Test
  void whatTheReadmeSaysWorks() throws IOException {
    for (int time = 7; time <= 48; time++) {
      picture("shot.%04d.png".formatted(time), 0.5f);
    }
    picture("my-picture.jpg", 0.5f);
    paintFilm("shot.mp4");
    painter.stored.clear();
    int run = 0;
    for (List<String> command : commands(ROOT.resolve("README.md"))) {
      if (!ELSEWHERE.contains(command.get(0))) {
        int status = execute(inFolder(command));
        boolean finds = command.get(0).equals("doctor");
        assertTrue(
            status == ExitCode.OK || finds && status == ExitCode.FAILED, command + ": " + err);
        run++;
      }
    }
    assertTrue(run >= 6, "commands that were run: " + run);
    for (String made : List.of("preview.png", "painted.mp4", "painted.0048.png")) {
      assertTrue(Files.exists(folder.resolve(made)), made);
    }
  }

  private void paintFilm(String name) {
    String[] arguments = {"-s", path("style.png"), "-o", path(name), "--frames", "1-6"};
    String[] all =
        Stream.of(new String[] {"paint", path("shot.%04d.png")}, arguments)
            .flatMap(Stream::of)
            .toArray(String[]::new);
    assertEquals(ExitCode.OK, execute(all), err.toString());
  }

  /** Files lie in the test's folder. */
  private String[] inFolder(List<String> command) {
    List<String> words =
        new ArrayList<>(
            command.stream()
                .map(each -> each.matches("(shot|painted|my-picture)\\..*") ? path(each) : each)
                .toList());
    if (command.get(0).equals("preview") && !command.contains("-o")) {
      words.addAll(List.of("-o", path("preview.png")));
    }
    return words.toArray(String[]::new);
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(each -> each.toString().endsWith(".md")).sorted().toList().stream())
          .filter(ReadmeTest::hasCommands);
    }
  }

  private static boolean hasCommands(Path page) {
    return !assertDoesNotThrow(() -> commands(page)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatThePagesSayIsUnderstood(Path page) throws IOException {
    paintFilm("painted.mp4"); // with the settings that it was made with
    for (List<String> command : commands(page)) {
      CommandLine line = Main.commandLine(() -> painter);
      assertDoesNotThrow(
          () -> line.parseArgs(inFolder(command)), "impasto " + String.join(" ", command));
    }
    assertFalse(commands(page).isEmpty());
  }
}
