package org.impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.impasto.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command line says of itself. */
class ShellTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int execute(String... arguments) {
    return Main.commandLine(null).setOut(new PrintWriter(out, true)).execute(arguments);
  }

  @Test
  void helpAndVersionAreWordsToo() {
    assertEquals(ExitCode.OK, execute("help"));
    assertTrue(out.toString().contains("Usage: impasto"), out.toString());
    assertEquals(ExitCode.OK, execute("help", "queue"));
    assertTrue(out.toString().contains("Usage: impasto queue"), out.toString());
    assertEquals(ExitCode.OK, execute("version"));
    assertTrue(out.toString().contains("Impasto "), out.toString());
  }

  @Test
  void helpFitsItsWidth() {
    for (String command : List.of("paint", "plan", "preview", "store", "queue")) {
      assertEquals(ExitCode.OK, execute(command, "--help"));
    }
    List<String> wide = out.toString().lines().filter(line -> line.length() > 100).toList();
    assertEquals(List.of(), wide);
  }

  @ParameterizedTest
  @CsvSource({"paint, 84", "plan, 57", "preview, 57", "submit, 57"})
  void helpBreaksNoWordThatFits(String command, int width) {
    assertEquals(words(command, 100), words(command, width));
  }

  private static List<String> words(String command, int width) {
    CommandLine line = Main.commandLine(null).getSubcommands().get(command);
    line.setUsageHelpWidth(width);
    return Stream.of(line.getUsageMessage().strip().split("\\s+")).sorted().toList();
  }

  @Test
  void bashTakesTheCompletion() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
    ShellFiles.main(new String[] {folder.toString()});
    String script =
        "source '%s'; COMP_WORDS=(impasto sto); COMP_CWORD=1; _complete_impasto; echo ${COMPREPLY[@]}"
            .formatted(folder.resolve("impasto.bash"));
    Process bash = new ProcessBuilder("/bin/bash", "-c", script).redirectErrorStream(true).start();
    assertEquals(
        "store", new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
  }

  @Test
  void theManualHasEveryCommandAndIsSoundRoff() throws Exception {
    ShellFiles.main(new String[] {folder.toString()});
    String manual = Files.readString(folder.resolve("impasto.1"));
    for (String name : List.of("paint", "preview", "queue add", "store list", "doctor")) {
      assertTrue(manual.contains(".SH impasto " + name + "\n"), name);
    }
    assertFalse(manual.contains("%%"), "formats are not shown");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "groff is not installed");
    Process groff =
        new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", folder.resolve("impasto.1") + "")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals("", new String(groff.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }
}
