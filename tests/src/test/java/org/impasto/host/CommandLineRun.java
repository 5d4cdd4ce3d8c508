package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line, in processes of its own. */
final class CommandLineRun {
  private CommandLineRun() {}

  /**
   * @param log where it writes all that it says
   */
  static ProcessBuilder process(Path log, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dimpasto.presets=" + System.getProperty("impasto.presets"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.impasto.cli.Main"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // As the launcher does: threads that wait for each other sleep instead of spinning.
    builder.environment().put("OMP_WAIT_POLICY", "passive");
    return builder;
  }

  /** Runs it to its good end; returns what it said. */
  static String run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    int status = process(log, arguments).start().waitFor();
    String text = Files.readString(log);
    assertEquals(0, status, text);
    return text;
  }
}
