package org.impasto.cli.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.impasto.cli.console.ExitCode;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.passes.RenderFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A render's own file, named alone: objects have styles, motion and depth are known. */
class ObjectStylesTest extends PaintedFolder {
  private static final int PLACE = 7 * RenderFile.WIDTH + 9;

  @BeforeEach
  void render() {
    for (int time = 1; time <= 3; time++) {
      RenderFile.write(folder.resolve("render.%04d.exr".formatted(time)));
    }
    picture("boat.png", 0.9f);
    picture("sky.png", 0.1f);
  }

  private int paint(String output, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("paint", path("render.%04d.exr"), "-s", path("style.png")));
    arguments.addAll(List.of("-o", path(output)));
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }

  @Test
  void everyObjectHasItsStyle() throws Exception {
    painter.seen =
        request -> {
          assertNotNull(request.regionStyles().get(0));
          assertNotNull(request.regionStyles().get(1));
          assertNull(request.regionStyles().get(2));
          try (Frame regions = request.source().regions(request.time())) {
            assertEquals(0, Planes.values(regions, 0)[PLACE]);
            assertEquals(1, Planes.values(regions, 1)[PLACE]);
          }
        };
    String[] objects = {
      "--object-style", "sky=" + path("sky.png"), "--object-style", "boa*=" + path("boat.png")
    };
    assertEquals(ExitCode.OK, paint("a.%04d.png", objects), err.toString());
    String written = Files.readString(folder.resolve("a.impasto.json"));
    assertEquals(
        ExitCode.OK,
        execute(
            "paint",
            path("render.%04d.exr"),
            "--settings",
            path("a.impasto.json"),
            "-o",
            path("b.%04d.png")),
        err.toString());
    assertEquals(written, Files.readString(folder.resolve("b.impasto.json")));
  }

  @Test
  void motionAndDepthAreTheRendersOwn() {
    painter.seen =
        request -> {
          try (FlowField next = request.source().toNext(request.time());
              Frame depth = request.source().depth(request.time())) {
            assertEquals(2, Planes.values(next.frame(), 0)[PLACE]);
            assertEquals(-1, Planes.values(next.frame(), 1)[PLACE]);
            assertEquals(5, Planes.values(depth, 0)[PLACE]);
          }
        };
    assertEquals(ExitCode.OK, paint("a.%04d.png"), err.toString());
    assertTrue(err.toString().contains("motion from Vector.X, Vector.Y"), err.toString());
    painter.seen = request -> assertNull(request.source().toNext(request.time()));
    assertEquals(ExitCode.OK, paint("b.%04d.png", "--use-motion=false"), err.toString());
  }

  @Test
  void wrongUseIsExplained() {
    picture("matte.png", 1);
    assertSays("give one of them", "--object-style", "sky=x", "--regions", path("matte.png"));
    assertSays("a style are required", "--object-style", "sky");
    assertSays("nor a look with a picture", "--object-style", "sky=nothing");
    assertSays("without --object-style", "--cryptomatte", path("render.%04d.exr"));
    String style = "sky=" + path("sky.png");
    assertSays(
        "at most 4",
        "--object-style=" + style,
        "--object-style=" + style,
        "--object-style=" + style,
        "--object-style=" + style,
        "--object-style=" + style);
    assertSays(
        "no Cryptomatte called", "--object-style", style, "--cryptomatte-layer", "CryptoMaterial");
  }

  private void assertSays(String what, String... options) {
    err.getBuffer().setLength(0);
    assertTrue(paint("a.%04d.png", options) != ExitCode.OK);
    assertTrue(err.toString().contains(what), err.toString());
  }

  @Test
  void infoListsWhatARenderHolds() {
    assertEquals(ExitCode.OK, execute("info", path("render.%04d.exr")), err.toString());
    String said = out.toString();
    for (String each :
        List.of(
            "3, numbers 1 to 3",
            "32x24, ZIP compression",
            "ViewLayer.Combined.R, ViewLayer.Combined.G, ViewLayer.Combined.B",
            "layout blender",
            "2 ranks: boat, sky",
            "takes beauty, motion, depth")) {
      assertTrue(said.contains(each), said);
    }
  }
}
