package org.impasto.cli.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.cli.Main;
import org.impasto.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code impasto networks}: what it prints and its exit status. Nothing here writes a network. */
class NetworksCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line =
        Main.commandLine(
            () -> {
              throw new AssertionError("nothing is painted");
            });
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private static void assertSays(StringWriter text, String... parts) {
    for (String part : parts) {
      assertTrue(text.toString().contains(part), text::toString);
    }
  }

  @Test
  void withoutACommandItSaysWhatCommandsThereAre() {
    assertEquals(ExitCode.USAGE, run("networks"));
    assertSays(err, "install", "import", "learn", "list", "info", "verify", "remove");
  }

  @Test
  void theBuiltInNetworkIsListedToldOfAndSound() {
    assertEquals(ExitCode.OK, run("networks", "list"));
    assertSays(out, "default", "multiply-adds a pixel", "Yours lie in");
    assertEquals(ExitCode.OK, run("networks", "info", "default"));
    assertSays(out, "style taps", "r3_2", "border        reflect", "SHA-256");
    assertEquals(ExitCode.OK, run("networks", "verify", "default"));
    assertSays(out, "default: sound");
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertEquals(ExitCode.FAILED, run("networks", "info", "nowhere"));
    assertEquals(ExitCode.FAILED, run("networks", "remove", "nowhere"));
    assertEquals(ExitCode.FAILED, run("networks", "install", "nowhere"));
    assertEquals(ExitCode.FAILED, run("networks", "verify", "nowhere"));
    assertSays(err, "no network named 'nowhere'", "it knows vgg19, vgg16, squeezenet");
  }

  @Test
  void wrongOptionsAreWrongUse() throws Exception {
    Path file = Files.writeString(folder.resolve("x.onnx"), "");
    assertEquals(ExitCode.USAGE, run("networks", "import", file.toString()));
    assertEquals(
        ExitCode.USAGE, run("networks", "import", file.toString(), "--name", "n", "--mean", "1,2"));
    assertEquals(
        ExitCode.USAGE,
        run("networks", "import", file.toString(), "--name", "n", "--preprocessing", "odd"));
    assertEquals(
        ExitCode.USAGE, run("networks", "install", "vgg19", "--from", "a", "--mirror", "b"));
    assertEquals(ExitCode.USAGE, run("networks", "install", "vgg19", "--border", "mirror"));
    assertSays(
        err,
        "--name",
        "three are required",
        "caffe, torch, signed or plain",
        "exclude each other",
        "reflect or zero");
  }

  @Test
  void theBuiltInNetworkIsNotReplaced() {
    assertEquals(ExitCode.FAILED, run("networks", "learn", "default", "a.png"));
    assertSays(err, "comes with Impasto");
  }
}
