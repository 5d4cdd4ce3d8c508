package org.impasto.media.passes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.impasto.cryptomatte.Manifest;
import org.impasto.cryptomatte.ObjectPattern;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.exr.writing.ExrData;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.settings.Settings.MotionLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CryptomatteFilesTest {
  private static final int ROW = 7 * RenderFile.WIDTH;

  @TempDir private Path folder;
  private Path file;
  private ReadOptions.Missing missing = ReadOptions.Missing.ERROR;

  @BeforeEach
  void render() {
    file = folder.resolve("render.0001.exr");
    RenderFile.write(file);
  }

  private CryptomatteFiles open(String... names) {
    List<ObjectPattern> patterns = Stream.of(names).map(ObjectPattern::new).toList();
    return CryptomatteFiles.open(
        folder.resolve("render.%04d.exr").toString(), "", patterns, new FrameRange(1, 1), missing);
  }

  private String refused(String... names) {
    return assertThrows(UserException.class, () -> open(names).regions(1)).getMessage();
  }

  @Test
  void everyNameHasItsMatte() {
    try (Frame regions = open("s?y", "bo*").regions(1)) {
      float[] sky = Planes.values(regions, 0);
      float[] boat = Planes.values(regions, 1);
      int edge = ROW + RenderFile.WIDTH / 2 - 1;
      assertEquals(List.of(0f, 0.25f, 1f), List.of(sky[ROW], sky[edge], sky[edge + 1]));
      assertEquals(List.of(1f, 0.75f, 0f), List.of(boat[ROW], boat[edge], boat[edge + 1]));
      assertEquals(0, Planes.values(regions, 3)[ROW]);
    }
  }

  @Test
  void aNeighboursMattesStandForThoseOfAFrameThatIsMissingWhereThatIsAskedFor() {
    assertThrows(MediaException.class, () -> open("boat").regions(2));
    RenderFile.write(folder.resolve("render.0004.exr"), null, 12);
    for (ReadOptions.Missing each :
        List.of(ReadOptions.Missing.HOLD, ReadOptions.Missing.NEAREST, ReadOptions.Missing.SKIP)) {
      missing = each;
      try (Frame stands = open("boat").regions(2);
          Frame first = open("boat").regions(1)) {
        assertArrayEquals(Planes.values(first, 0), Planes.values(stands, 0));
      }
    }
    NavigableSet<Integer> there = new TreeSet<>(List.of(1, 4));
    assertEquals(1, ReadOptions.Missing.HOLD.standing(3, there));
    assertEquals(4, ReadOptions.Missing.NEAREST.standing(3, there));
    assertEquals(3, ReadOptions.Missing.ERROR.standing(3, there));
  }

  @Test
  void withoutAManifestWholeNamesServe() {
    RenderFile.write(file, null, 12);
    try (Frame regions = open("boat").regions(1)) {
      assertEquals(1, Planes.values(regions, 0)[ROW]);
    }
    assertTrue(refused("boat*").contains("has no manifest"));
  }

  @Test
  void whatIsNotThereIsSaid() {
    assertTrue(refused("baot").contains("did you mean boat?"));
    RenderFile.write(file, Manifest.of(List.of("boat")), 8);
    assertTrue(refused("boat").contains("ViewLayer.CryptoObject00.R"));
    try (Frame grey = Frame.allocate(4, 4, 1)) {
      grey.data().fill(0);
      ExrData.write(file, grey, List.of("Y"));
    }
    assertTrue(refused("boat").contains("no Cryptomatte in its header"));
  }

  /** Only manifests in the render's folder are read. */
  @Test
  void aManifestMayLieBesideTheRender() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(folder.resolve("outside.json"), "{\"ship\":\"00800001\"}");
    Files.writeString(inner.resolve("names.json"), "{\"ship\":\"00800001\"}");
    for (String name : List.of("./names.json", "../outside.json")) {
      Path other = inner.resolve("a.exr");
      try (Frame grey = Frame.allocate(4, 4, 1)) {
        grey.data().fill(0);
        ExrData.write(
            other,
            grey,
            List.of("Y"),
            Map.of("cryptomatte/1/name", "X", "cryptomatte/1/manif_file", name));
      }
      Manifest manifest =
          RenderPasses.of(other, ExrContents.open(other)).mattes().get(0).manifest();
      assertEquals(name.startsWith("./"), manifest != null);
    }
  }

  @Test
  void passesAreFoundByTheirNames() {
    RenderPasses passes = RenderPasses.of(file, ExrContents.open(file));
    assertEquals(MotionLayout.BLENDER, passes.motion().orElseThrow().layout());
    assertEquals(List.of("depth.Z"), passes.depth().orElseThrow().channels());
    assertTrue(passes.normals().isEmpty());
    assertEquals("ViewLayer.CryptoObject", passes.mattes().get(0).name());
  }
}
