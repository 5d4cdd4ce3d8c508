package org.impasto.media.guides;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_COMPRESSIONTYPE_ZIP;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.impasto.flow.FlowField;
import org.impasto.flow.MiddleburyFlow;
import org.impasto.frame.Frame;
import org.impasto.media.exr.ExrChannels;
import org.impasto.media.exr.ExrSample;
import org.impasto.media.io.MediaException;
import org.impasto.settings.Settings;
import org.impasto.settings.Settings.MotionLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.tinyexr.EXRChannelInfo;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;
import org.lwjgl.util.tinyexr.EXRTile;

/**
 * Motion and depth in files. In every case a point comes from (-3, -1) and goes to (4, -2), px, y
 * downwards.
 */
class GuideFilesTest {
  private static final Settings SETTINGS = Settings.defaults();

  @TempDir Path folder;

  private String exr(boolean half, String[] names, float... values) throws IOException {
    float[][] rows = new float[values.length][];
    for (int c = 0; c < values.length; c++) {
      rows[c] = new float[] {values[c], values[c]};
    }
    Files.write(folder.resolve("guide.0002.exr"), ExrSample.of(names, rows, half, 0));
    return folder.resolve("guide.%04d.exr").toString();
  }

  private static void assertLeads(FlowField field, float u, float v) {
    try (field) {
      float[] found = new float[4];
      field.frame().data().get(found);
      assertArrayEquals(new float[] {u, u, v, v}, found, 1e-6f);
    }
  }

  private static GuideFiles motion(String pattern, MotionLayout layout) {
    return new GuideFiles(pattern, null, null, SETTINGS.withMotionLayout(layout));
  }

  @Test
  void nukesLayersAreFoundByTheirNames() throws IOException {
    String[] names = {"A", "B", "G", "R", "backward.u", "backward.v", "forward.u", "forward.v"};
    GuideFiles files = motion(exr(true, names, 9, 9, 9, 9, -3, 1, 4, 2), MotionLayout.NUKE);
    assertLeads(files.toPrevious(2, 1), -3, -1);
    assertLeads(files.toNext(2, 3), 4, -2);
  }

  @Test
  void blendersVectorPassIsFoundInItsLayer() throws IOException {
    String[] names = {
      "Layer.Combined.R", "Layer.Vector.W", "Layer.Vector.X", "Layer.Vector.Y", "Layer.Vector.Z"
    };
    GuideFiles files = motion(exr(false, names, 9, -2, -3, 1, -4), MotionLayout.BLENDER);
    assertLeads(files.toPrevious(2, 1), -3, -1);
    assertLeads(files.toNext(2, 3), 4, -2);
  }

  @Test
  void arnoldsVectorsLeadForward() throws IOException {
    GuideFiles files =
        motion(
            exr(false, new String[] {"motionvector.G", "motionvector.R"}, 2, 4),
            MotionLayout.FORWARD);
    assertLeads(files.toNext(2, 3), 4, -2);
    assertNull(files.toPrevious(2, 1));
  }

  @Test
  void flowFilesLeadToTheNextFrameAndToTheOneBefore() throws IOException {
    try (FlowField next = FlowField.allocate(2, 1);
        FlowField previous = FlowField.allocate(2, 1)) {
      next.frame().data().put(4, 4, -2, -2);
      previous.frame().data().put(-3, -3, -1, -1);
      MiddleburyFlow.write(folder.resolve("next.02.flo"), next);
      MiddleburyFlow.write(folder.resolve("previous.02.flo"), previous);
    }
    GuideFiles files =
        new GuideFiles(folder + "/next.%02d.flo", folder + "/previous.##.flo", null, SETTINGS);
    assertLeads(files.toNext(2, 3), 4, -2);
    assertLeads(files.toPrevious(2, 1), -3, -1);
    assertNull(files.toNext(3, 3), "no file is needed where the shot ends");
    assertNull(files.toPrevious(1, 1), "nor where it begins");
    assertMessage(() -> files.toNext(1, 3), "next.01.flo", "check the path");
  }

  @Test
  void switchedOffNothingIsRead() {
    Settings off = SETTINGS.withUseMotion(false).withUseDepth(false);
    GuideFiles files = new GuideFiles("nonesuch.%d.exr", null, "nonesuch.%d.exr", off);
    assertNull(files.toNext(2, 3));
    assertNull(files.toPrevious(2, 1));
    assertNull(files.depth(2));
  }

  @Test
  void depthIsDistanceWhateverItsMeaning() throws IOException {
    String pattern = exr(false, new String[] {"Layer.Depth.Z", "Layer.Normal.Z"}, 0.25f, 9);
    assertDepth(0.25f, pattern, SETTINGS);
    assertDepth(4, pattern, SETTINGS.withDepthMeaning(Settings.DepthMeaning.INVERSE));
  }

  private void assertDepth(float expected, String pattern, Settings settings) {
    try (Frame depth = new GuideFiles(null, null, pattern, settings).depth(2)) {
      float[] found = new float[2];
      depth.data().get(found);
      assertArrayEquals(new float[] {expected, expected}, found);
    }
  }

  @Test
  void whatTheDataWindowDoesNotReachIsUnknown() throws IOException {
    Files.write(
        folder.resolve("z.exr"),
        ExrSample.of(new String[] {"Z"}, new float[][] {{5, 6}}, false, 1));
    try (Frame depth = ExrChannels.read(folder.resolve("z.exr"), "depth", List.of(List.of("Z")))) {
      float[] found = new float[4];
      depth.data().get(found);
      assertArrayEquals(new float[] {Float.NaN, 5, 6, Float.NaN}, found);
    }
  }

  @Test
  void tilesAreJoined() {
    int width = 37;
    int height = 21;
    Path file = folder.resolve("tiled.exr");
    writeTiled(file, width, height, 16);
    try (Frame depth = ExrChannels.read(file, "depth", List.of(List.of("Z")))) {
      assertTrue(depth.width() == width && depth.height() == height);
      float[] found = new float[width * height];
      depth.data().get(found);
      float[] expected = new float[found.length];
      for (int i = 0; i < expected.length; i++) {
        expected[i] = i;
      }
      assertArrayEquals(expected, found);
    }
  }

  /** Numbers its pixels row by row. */
  private static void writeTiled(Path file, int width, int height, int side) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      EXRHeader header = EXRHeader.calloc(stack);
      EXRImage image = EXRImage.calloc(stack);
      InitEXRHeader(header);
      InitEXRImage(image);
      int across = (width + side - 1) / side;
      int down = (height + side - 1) / side;
      EXRTile.Buffer tiles = EXRTile.calloc(across * down);
      for (int t = 0; t < across * down; t++) {
        int x = t % across * side;
        int y = t / across * side;
        FloatBuffer pixels = MemoryUtil.memCallocFloat(side * side);
        for (int i = 0; i < side * side; i++) {
          pixels.put(i, (y + i / side) * width + x + i % side);
        }
        tiles
            .get(t)
            .offset_x(t % across)
            .offset_y(t / across)
            .width(Math.min(side, width - x))
            .height(Math.min(side, height - y))
            .images(MemoryUtil.memAllocPointer(1).put(0, pixels));
      }
      EXRChannelInfo.Buffer channels = EXRChannelInfo.calloc(1, stack);
      channels.get(0).name(stack.calloc(256).put(0, (byte) 'Z'));
      image.tiles(tiles).width(width).height(height).num_channels(1);
      header.num_channels(1).channels(channels).compression_type(TINYEXR_COMPRESSIONTYPE_ZIP);
      header.tiled(true).tile_size_x(side).tile_size_y(side);
      header.data_window(box -> box.max_x(width - 1).max_y(height - 1));
      header.display_window(box -> box.max_x(width - 1).max_y(height - 1));
      IntBuffer types = stack.ints(TINYEXR_PIXELTYPE_FLOAT);
      header.pixel_types(types).requested_pixel_types(types);
      PointerBuffer error = stack.callocPointer(1);
      assertEquals(TINYEXR_SUCCESS, SaveEXRImageToFile(image, header, file.toString(), error));
    }
  }

  @Test
  void whatCannotBeUsedIsSaid() throws IOException {
    String rgb = exr(false, new String[] {"B", "G", "R"}, 1, 2, 3);
    assertMessage(
        () -> motion(rgb, MotionLayout.NUKE).toNext(2, 3),
        "channels B, G, R, but",
        "forward.u",
        "NUKE");
    assertMessage(
        () -> motion(rgb, MotionLayout.NUKE).toNext(7, 9), "guide.0007.exr", "check the path");
    Files.write(folder.resolve("guide.0002.exr"), new byte[] {1, 2, 3});
    assertMessage(() -> motion(rgb, MotionLayout.NUKE).toNext(2, 3), "no OpenEXR file");
    byte[] cut = ExrSample.of(new String[] {"Z"}, new float[][] {{5, 6}}, false, 0);
    Files.write(folder.resolve("guide.0002.exr"), Arrays.copyOf(cut, cut.length - 12));
    assertMessage(
        () -> new GuideFiles(null, null, rgb, SETTINGS).depth(2), "guide.0002.exr", "save it");
    assertMessage(() -> new GuideFiles(null, rgb, null, SETTINGS), ".flo");
    assertMessage(() -> new GuideFiles(rgb, "back.%d.flo", null, SETTINGS), "two kinds");
  }

  private static void assertMessage(Executable action, String... parts) {
    String message = assertThrows(MediaException.class, action).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), message);
    }
  }
}
