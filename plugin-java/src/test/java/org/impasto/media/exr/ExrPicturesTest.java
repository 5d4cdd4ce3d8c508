package org.impasto.media.exr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRMultipartImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_COMPRESSIONTYPE_ZIP;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.CodingQuality;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRChannelInfo;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;

class ExrPicturesTest {
  private static final Path NAME = Path.of("sample.exr");

  @TempDir private Path folder;

  private static float[] light(byte[] file, String layer) {
    try (Frame frame = ExrPictures.light(NAME, file, layer)) {
      float[] found = new float[(int) frame.elements()];
      frame.data().get(found);
      return found;
    }
  }

  private static byte[] onePixel(String... channels) {
    float[][] values = new float[channels.length][1];
    for (int c = 0; c < channels.length; c++) {
      values[c][0] = c + 1;
    }
    return ExrSample.of(channels, values, false, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', B G R depth.Z, 3 2 1",
    "'', ViewLayer.Combined.B ViewLayer.Combined.G ViewLayer.Combined.R ViewLayer.Noisy.B"
        + " ViewLayer.Noisy.G ViewLayer.Noisy.R, 3 2 1",
    "Noisy, ViewLayer.Combined.B ViewLayer.Combined.G ViewLayer.Combined.R ViewLayer.Noisy.B"
        + " ViewLayer.Noisy.G ViewLayer.Noisy.R, 6 5 4",
    "'', beauty.blue beauty.green beauty.red motion.X motion.Y, 3 2 1",
    "'', C.b C.g C.r, 3 2 1",
    "spec, B G R spec.B spec.G spec.R, 6 5 4",
    "'', Y, 1 1 1"
  })
  void aPicturesChannelsAreFoundByTheirNames(String layer, String channels, String expected) {
    assertArrayEquals(floats(expected), light(onePixel(channels.split(" ")), layer));
  }

  @ParameterizedTest
  @CsvSource({
    "'', key.B key.G key.R rim.B rim.G rim.R, '--layer: key, rim'",
    "fill, key.B key.G key.R rim.B rim.G rim.R, no layer fill",
    "'', Z, its channels are Z",
    "'', BY RY Y, luminance and chroma"
  })
  void whatCannotBeChosenIsSaid(String layer, String channels, String part) {
    byte[] file = onePixel(channels.split(" "));
    String message = assertThrows(MediaException.class, () -> light(file, layer)).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void premultipliedColoursComeStraightAndLightBeyondOneStays() {
    String[] names = {"A", "B", "G", "R"};
    float[][] values = {{0.5f, 0}, {0.25f, 0.125f}, {-0.5f, 0}, {2, 0}};
    assertArrayEquals(
        new float[] {4, 0, -1, 0, 0.5f, 0.125f, 0.5f, 0},
        light(ExrSample.of(names, values, false, 0), ""));
  }

  @Test
  void aDisplayWindowMayBeginAnywhere() {
    String[] names = {"B", "G", "R"};
    float[][] row = {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}};
    byte[] file = ExrSample.of(names, row, false, new int[] {-2, 7, 0, 7}, new int[] {-1, 6, 1, 7});
    float[] plane = {0, 0, 0, 2, 3, 0};
    float[] found = light(file, "");
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < plane.length; i++) {
        assertEquals(plane[i], found[c * plane.length + i], "channel " + c + ", pixel " + i);
      }
    }
    float[] coverage = {0, 0, 0, 1, 1, 0};
    assertArrayEquals(coverage, Arrays.copyOfRange(found, 3 * plane.length, found.length));
  }

  @Test
  void lightBeyondTheRangeComesBackBesideWhatIsPainted() throws IOException {
    Path in = folder.resolve("in.exr");
    Path out = folder.resolve("out.exr");
    float[][] values = {{4, 0.25f}, {-0.5f, 0.5f}, {1, 0}};
    Files.write(in, ExrSample.of(new String[] {"B", "G", "R"}, values, false, 0));
    FrameRange range = new FrameRange(1, 1);
    try (MediaReader reader = MediaFiles.reader(in.toString());
        MediaWriter writer =
            MediaFiles.writer(
                out.toString(),
                new MediaWriter.Format(
                    range,
                    2,
                    1,
                    reader.rate(),
                    16,
                    false,
                    "",
                    CodingQuality.USUAL,
                    false,
                    reader));
        Frame frame = reader.frame(1)) {
      writer.write(1, frame);
      writer.finish();
    }
    assertArrayEquals(
        new float[] {1, 0, -0.5f, 0.5f, 4, 0.25f}, light(Files.readAllBytes(out), ""), 2e-3f);
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 99999 99999, 0 0 1 0, at most 400 million",
    "0 0 19999 19999, 0 0 1 0, more than a file of its length can hold",
    "0 0 1 0, 0 0 19999 19999, more than a file of its length can hold",
    "0 0 1 0, -2147483648 0 2147483647 0, at most 400 million",
    "5 5 3 3, 0 0 1 0, damaged"
  })
  void aHeaderThatPromisesTooMuchIsRefusedUnread(String data, String display, String part) {
    float[][] row = {{1, 2}, {1, 2}, {1, 2}};
    byte[] file = ExrSample.of(new String[] {"B", "G", "R"}, row, false, ints(data), ints(display));
    String message = assertThrows(MediaException.class, () -> light(file, "")).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void partsAreLayersByTheirNames() throws IOException {
    Path file = folder.resolve("parts.exr");
    writeParts(file);
    byte[] bytes = Files.readAllBytes(file);
    assertArrayEquals(new float[] {3, 2, 1}, light(bytes, ""));
    try (Frame depth = ExrChannels.read(file, "depth", List.of(List.of("depth.Z")))) {
      assertEquals(7, depth.data().get(0));
    }
  }

  /** A part of colours, whose channels count from 1, and a part of depth. */
  private static void writeParts(Path file) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer headers = stack.mallocPointer(2);
      EXRImage.Buffer images = EXRImage.calloc(2, stack);
      headers.put(0, header(stack, "colours", "BGR"));
      image(stack, images.get(0), 1, 2, 3);
      headers.put(1, header(stack, "depth", "Z"));
      image(stack, images.get(1), 7);
      assertEquals(
          TINYEXR_SUCCESS,
          SaveEXRMultipartImageToFile(images, headers, file.toString(), stack.callocPointer(1)));
    }
  }

  private static EXRHeader header(MemoryStack stack, String name, String names) {
    EXRHeader header = EXRHeader.calloc(stack);
    InitEXRHeader(header);
    int count = names.length();
    EXRChannelInfo.Buffer channels = EXRChannelInfo.calloc(count, stack);
    for (int c = 0; c < count; c++) {
      channels.get(c).name(stack.calloc(256).put(0, (byte) names.charAt(c)));
    }
    IntBuffer types = stack.mallocInt(count);
    for (int c = 0; c < count; c++) {
      types.put(c, TINYEXR_PIXELTYPE_FLOAT);
    }
    header.num_channels(count).channels(channels).compression_type(TINYEXR_COMPRESSIONTYPE_ZIP);
    header.pixel_types(types).requested_pixel_types(types);
    org.lwjgl.util.tinyexr.TinyEXR.EXRSetNameAttr(header, name);
    return header;
  }

  private static void image(MemoryStack stack, EXRImage image, float... values) {
    InitEXRImage(image);
    PointerBuffer planes = stack.mallocPointer(values.length);
    for (int c = 0; c < values.length; c++) {
      planes.put(c, stack.floats(values[c]));
    }
    image.images(planes).width(1).height(1).num_channels(values.length);
  }

  private static float[] floats(String text) {
    String[] parts = text.split(" ");
    float[] numbers = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Float.parseFloat(parts[i]);
    }
    return numbers;
  }

  private static int[] ints(String text) {
    return List.of(text.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
  }
}
