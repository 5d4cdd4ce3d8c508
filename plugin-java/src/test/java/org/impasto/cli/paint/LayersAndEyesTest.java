package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.cli.console.ExitCode;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrChannels;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.Test;

/** What is written beside a painting, and both eyes of a shot. */
class LayersAndEyesTest extends PaintedFolder {
  private int paint(String output, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("paint", path("shot.%04d.png"), "-s", path("style.png")));
    arguments.addAll(List.of("-o", path(output)));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }

  private float layer(int time, String channel) {
    Path file = folder.resolve("layers.%04d.exr".formatted(time));
    try (Frame read = ExrChannels.read(file, "a test", List.of(List.of(channel)))) {
      return Planes.buffer(read, 0).get(0);
    }
  }

  @Test
  void layersHoldPaintMatchesErrorDirectionAndReliability() {
    String layers = path("layers.%04d.exr");
    assertEquals(ExitCode.OK, paint("out.%04d.png", "--layers", layers), err.toString());
    for (int time = 1; time <= FRAMES; time++) {
      assertEquals(0, layer(time, "matches.x"));
      assertEquals(1, layer(time, "matches.y"));
      assertEquals(2, layer(time, "error.Y"));
      assertEquals(3, layer(time, "matches.exemplar"));
      assertEquals(4, layer(time, "matches.keyframe"));
      assertEquals(0, layer(time, "direction.X"), 1e-3f, "an even picture has no strokes");
      assertEquals(1 - time * 0.1f, layer(time, "reliability.Y"), 0.01f, "what the view shows");
      try (Frame painted = Pictures.read(folder.resolve("layers.%04d.exr".formatted(time)))) {
        assertEquals(1 - time * 0.1f, Planes.buffer(painted, 0).get(0), 0.01f);
      }
    }
  }

  /** The right eye's frames: the left ones' numbers backwards. */
  private String rightEye(int frames) throws IOException {
    for (int time = 1; time <= frames; time++) {
      Files.copy(
          folder.resolve("shot.%04d.png".formatted(FRAMES + 1 - time)),
          folder.resolve("right.%04d.png".formatted(time)));
    }
    return path("right.%04d.png");
  }

  @Test
  void bothEyesArePaintedAsOneFrameAndWrittenApart() throws IOException {
    String right = rightEye(FRAMES);
    painter.seen =
        request -> {
          try (Frame both = request.source().frame(request.time())) {
            assertEquals(64, both.width());
          }
        };
    assertEquals(
        ExitCode.OK,
        paint("out.%04d.png", "--right", right, "--right-output", path("other.%04d.png")),
        err.toString());
    for (int time = 1; time <= FRAMES; time++) {
      assertEquals(1 - time * 0.1f, pixel("out.%04d.png", time), 0.01f);
      assertEquals(1 - (FRAMES + 1 - time) * 0.1f, pixel("other.%04d.png", time), 0.01f);
    }
    assertEquals(ExitCode.OK, paint("both.%04d.png", "--right", right), err.toString());
    try (Frame both = Pictures.read(folder.resolve("both.0001.png"))) {
      assertEquals(64, both.width());
    }
  }

  @Test
  void anEyeThatLacksFramesIsRefused() throws IOException {
    assertEquals(ExitCode.FAILED, paint("out.%04d.png", "--right", rightEye(FRAMES - 1)));
    assertTrue(err.toString().contains("the right eye 1-5"), err.toString());
    assertEquals(ExitCode.FAILED, paint("out.%04d.png", "--right", path("none.%04d.png")));
    assertTrue(painter.stored.isEmpty());
  }

  @Test
  void outputsThatWouldLieOverEachOtherAreRefused() throws IOException {
    String right = rightEye(FRAMES);
    assertEquals(
        ExitCode.FAILED,
        paint("out.%04d.png", "--right", right, "--right-output", path("out.%04d.png")));
    assertTrue(
        err.toString().contains("is the painting's own output; give --right-output another"),
        err.toString());
    assertEquals(
        ExitCode.FAILED,
        paint(
            "out.%04d.png", "--matches", path("same.%04d.exr"), "--layers", path("same.%04d.exr")));
    assertTrue(err.toString().contains("is --matches's own output; give --layers"), err.toString());
    assertTrue(painter.stored.isEmpty());
  }
}
