package org.impasto.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.flow.FlowField;
import org.impasto.flow.FlowPicture;
import org.impasto.frame.Frame;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Motion and Depth clips through the bundle: everything came from 1 px to the right and 0.5 px
 * above.
 */
class MotionClipTest {
  private static final float U = 1;
  private static final float V = -0.5f; // downwards

  @TempDir static Path shots;
  private static String pattern;

  @BeforeAll
  static void writeShot() {
    pattern = SmallShot.write(shots);
  }

  /** Frames 1 and 2 of a clip that is (r, g, 0) everywhere; returns its pattern. */
  private static String uniform(Path folder, String name, int width, float r, float g)
      throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(width * SmallShot.HEIGHT * 3 * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      bytes.putFloat(r).putFloat(g).putFloat(0);
    }
    for (int time = 1; time <= 2; time++) {
      Path file = folder.resolve(name + "_%02d.pfm".formatted(time));
      Files.write(
          file,
          ("PF\n" + width + " " + SmallShot.HEIGHT + "\n-1.0\n")
              .getBytes(StandardCharsets.US_ASCII));
      Files.write(file, bytes.array(), StandardOpenOption.APPEND);
    }
    return folder.resolve(name + "_%02d.pfm").toString();
  }

  private static HostRun run(Path folder, String motion) {
    return SmallShot.run(folder, pattern)
        .with("--clip", "Motion=" + motion, "--keep-failed", "--out", folder + "/out_%02d.ppm")
        .parameter("impastoMotionLayout", "Backward in RG");
  }

  private static float[] middle(Path picture) {
    try (Frame frame = Pictures.read(picture)) {
      FloatPointer data = frame.data();
      long pixels = (long) frame.width() * frame.height();
      long middle = pixels / 2 + frame.width() / 2;
      return new float[] {
        data.get(middle), data.get(middle + pixels), data.get(middle + 2 * pixels)
      };
    }
  }

  private static float[] expected() {
    try (FlowField field = FlowField.allocate(SmallShot.WIDTH, SmallShot.HEIGHT)) {
      long pixels = (long) SmallShot.WIDTH * SmallShot.HEIGHT;
      for (long i = 0; i < pixels; i++) {
        field.frame().data().put(i, U).put(i + pixels, V);
      }
      try (Frame picture = FlowPicture.of(field)) {
        return new float[] {
          picture.data().get(0), picture.data().get(pixels), picture.data().get(2 * pixels)
        };
      }
    }
  }

  @Test
  void theOpticalFlowViewShowsTheClipAtEveryScale(@TempDir Path folder) throws Exception {
    String motion = uniform(folder, "motion", SmallShot.WIDTH, U, -V);
    for (String scale : new String[] {"1", "0.5"}) {
      HostRun.Outcome outcome =
          run(folder, motion)
              .parameter("impastoView", "Optical flow")
              .with("--frames", "2", "--render-scale", scale)
              .run();
      assertEquals(0, outcome.status(), outcome.text());
      float[] found = middle(folder.resolve("out_02.ppm"));
      for (int c = 0; c < 3; c++) {
        assertEquals(expected()[c], found[c], 0.01, "scale " + scale + ", channel " + c);
      }
    }
  }

  @Test
  void motionAndDepthChangeThePainting(@TempDir Path folder) throws Exception {
    String motion = uniform(folder, "motion", SmallShot.WIDTH, Float.NaN, 0);
    HostRun.Outcome plain = SmallShot.run(folder, pattern).with("--frames", "2").run();
    HostRun.Outcome off =
        run(folder, motion).with("--frames", "2").parameter("impastoUseMotion", "false").run();
    HostRun.Outcome nan = run(folder, motion).with("--frames", "2").run();
    assertEquals(0, nan.status(), nan.text());
    assertEquals(plain.sums(), off.sums());
    assertNotEquals(plain.sums(), nan.sums(), "vectors that are no numbers are not trusted");
  }

  @Test
  void whatCannotBeUsedIsSaid(@TempDir Path folder) throws Exception {
    String motion = uniform(folder, "motion", SmallShot.WIDTH, U, -V);
    assertFails(
        folder, run(folder, motion).with("--depth", "byte"), "Motion at frame", "half or float");
    assertFails(
        folder,
        run(folder, motion).with("--components", "rgb").parameter("impastoMotionLayout", 0),
        "Motion at frame",
        "3 channels",
        "needs 4");
    String half = uniform(folder, "half", SmallShot.WIDTH / 2, U, -V);
    assertFails(folder, run(folder, half), "Motion at frame", "48x64", "Source is 96x64");
  }

  @Test
  void wholeNumbersAreIgnoredWhereEveryClipSaysThatItIsConnected(@TempDir Path folder)
      throws Exception {
    String motion = uniform(folder, "motion", SmallShot.WIDTH, U, -V);
    HostRun.Outcome outcome =
        run(folder, motion)
            .with("--personality", "Resolve", "--depth", "byte", "--frames", "1-2")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("Motion is ignored, as it has whole"), outcome.text());
  }

  @Test
  void guidesThatSayNothingAreIgnoredWhereEveryClipSaysThatItIsConnected(@TempDir Path folder)
      throws Exception {
    String zero = uniform(folder, "zero", SmallShot.WIDTH, 0, 0);
    HostRun.Outcome outcome =
        run(folder, zero)
            .with("--clip", "Depth=" + zero, "--personality", "Resolve", "--frames", "1-2")
            .run();
    assertEquals(0, outcome.status(), outcome.text());
    assertTrue(outcome.text().contains("Motion is ignored, as it is zero"), outcome.text());
    assertTrue(outcome.text().contains("Depth is ignored, as it is the same"), outcome.text());
  }

  private static void assertFails(Path folder, HostRun run, String... parts) throws Exception {
    HostRun.Outcome outcome = run.with("--frames", "1").run();
    assertEquals(1, outcome.status(), outcome.text());
    for (String part : parts) {
      assertTrue(outcome.text().contains(part), () -> "no '" + part + "' in: " + outcome.text());
    }
    assertEquals(0, outcome.undefinedPixels(), outcome.text());
    assertEquals(
        -1,
        Files.mismatch(folder.resolve("out_01.ppm"), shots.resolve("shot_01.ppm")),
        "not a copy of Source");
  }
}
