package org.impasto.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.impasto.cli.Main;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.FakePainter;
import org.impasto.engine.AbortedException;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Looks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo over a host that is a script: it hands each source picture back as its painting. */
final class DemoCommandTest {
  private static final String COPYING_HOST =
      """
      #!/bin/sh
      while [ $# -gt 0 ]; do
        case $1 in --source) source=$2 ;; --out) out=$2 ;; --frames) frames=$2 ;; --param) echo "$2" >>"$0.parameters" ;; esac
        shift
      done
      time=${frames%-*}
      echo "the host has something to say" >&2
      while [ "$time" -le "${frames#*-}" ]; do
        cp "$(printf "$source" "$time")" "$(printf "$out" "$time")"
        echo "frame $time ok 1.000 s crc 0a1b2c3d"
        time=$((time + 1))
      done
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeLooks() throws Exception {
    Path looks = Files.createDirectory(folder.resolve("looks"));
    for (String name : new String[] {"ink", "mosaic"}) {
      Files.writeString(
          looks.resolve(name + ".json"),
          "{\"label\": \"The "
              + name
              + "\", \"description\": \"For tests.\", \"style\": \"style.png\", \"values\": {}}");
    }
    try (Frame style = Frame.allocate(16, 16, 3)) {
      style.data().zero();
      Pictures.write(looks.resolve("style.png"), style);
    }
    System.setProperty(Looks.FOLDER_PROPERTY, looks.toString());
    System.setProperty(
        HostProcess.BUNDLE_PROPERTY, Files.createDirectory(folder.resolve("bundle")).toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(Looks.FOLDER_PROPERTY);
    System.clearProperty(HostProcess.BUNDLE_PROPERTY);
    System.clearProperty(HostProcess.HOST_PROPERTY);
  }

  @Test
  void aDemoLeavesAVideoABeforeAndAfterAndAContactSheet() throws Exception {
    Path host = host(COPYING_HOST);
    assertEquals(ExitCode.OK, demo("--look", "mosaic", "--frames", "4"), err.toString());
    try (MediaReader video = MediaFiles.reader(folder.resolve("out/demo.mp4").toString())) {
      assertEquals(4, video.range().count());
      assertEquals(128, video.width());
    }
    assertSize("before-after.png", 8 + 2 * (128 + 8), 8 + (72 + 8));
    assertSize("contact-sheet.png", 8 + 4 * (128 + 8), 8 + 3 * (72 + 8 + 22));
    String parameters = Files.readString(Path.of(host + ".parameters"));
    assertTrue(parameters.startsWith("impastoPreset=The mosaic\n"), parameters);
    assertTrue(parameters.contains("impastoPreset=The ink\n"), parameters);
    assertTrue(out.toString().contains("contact-sheet.png"), out.toString());
    String told = err.toString();
    assertTrue(told.contains("the host has something to say"), told);
    assertTrue(told.contains("The ink done"), told);
    assertFalse(told.contains("crc"), told);
  }

  @Test
  void aHostThatFailsEndsTheDemo() throws Exception {
    host("#!/bin/sh\nexit 3\n");
    assertEquals(ExitCode.FAILED, demo("--quick", "--frames", "2"));
    assertTrue(
        err.toString().contains("the host ended with 3 while it rendered frames 1-2"),
        err.toString());
  }

  @Test
  void aHostIsStoppedWhileItIsSilent() throws Exception {
    host("#!/bin/sh\necho begins >&2\nexec sleep 50\n");
    HostProcess process = HostProcess.find(() -> err.toString().contains("begins"));
    HostProcess.Rendering rendering =
        new HostProcess.Rendering("s.%04d.png", new FrameRange(1, 2), Map.of(), "p.%04d.png");
    HostProgress progress = HostProgress.ofFrames(new PrintWriter(err, true), 2);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(AbortedException.class, () -> process.render(rendering, progress)));
  }

  @Test
  void withoutAHostTheDemoSaysHowToBuildIt() {
    assertEquals(ExitCode.FAILED, demo("--quick", "--frames", "2"));
    assertTrue(err.toString().contains("start the program by its launcher"), err.toString());
  }

  @Test
  void anUnknownLookIsWrongUse() {
    assertEquals(ExitCode.USAGE, demo("--look", "cubism"));
    assertTrue(err.toString().contains("there are ink, mosaic"), err.toString());
  }

  private int demo(String... more) {
    String[] arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"demo", "--size", "128x72", "--out", folder.resolve("out").toString()},
        0,
        arguments,
        0,
        5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Main.commandLine(FakePainter::new)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private Path host(String script) throws Exception {
    Path host = folder.resolve("host");
    Files.writeString(host, script);
    Files.setPosixFilePermissions(host, PosixFilePermissions.fromString("rwx------"));
    System.setProperty(HostProcess.HOST_PROPERTY, host.toString());
    return host;
  }

  private void assertSize(String name, int width, int height) {
    try (Frame picture = Pictures.read(folder.resolve("out").resolve(name))) {
      assertEquals(width + "x" + height, picture.width() + "x" + picture.height());
    }
  }
}
