package org.impasto.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.exemplar.Atlas;
import org.impasto.synthesis.exemplar.AtlasLevel;
import org.impasto.synthesis.exemplar.Part;
import org.impasto.synthesis.exemplar.Patch;
import org.impasto.synthesis.exemplar.SimilarPlaces;
import org.impasto.synthesis.filter.Contours;
import org.impasto.synthesis.filter.Luminance;
import org.impasto.synthesis.work.Workers;

/**
 * The research's C kernel on the arrays of a first frame: count, evaluate, pass and vote on all
 * levels, nothing else. Compiled where gcc and the kernel are at hand.
 */
final class PrototypeBench {
  private final Path program;
  private final Path arrays;

  private PrototypeBench(Path program, Path arrays) {
    this.program = program;
    this.arrays = arrays;
  }

  /** Empty where the kernel or a compiler is missing. */
  static Optional<PrototypeBench> build(
      float[] guide, int w, int h, float[] style, int sw, int sh, int levels, Workers workers)
      throws IOException, InterruptedException {
    Optional<Path> kernel = kernel();
    if (kernel.isEmpty()) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("brushwork");
    Path program = folder.resolve("brushwork");
    Path source = Path.of("tests/bench/src/main/c/brushwork.c").toAbsolutePath();
    List<String> command =
        List.of(
            "gcc",
            "-O3",
            "-march=native",
            "-ffast-math",
            "-fopenmp",
            "-DKERNEL=\"" + kernel.get() + "\"",
            source.toString(),
            "-o",
            program.toString(),
            "-lm");
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      return Optional.empty();
    }
    Path arrays = folder.resolve("arrays");
    write(guide, w, h, style, sw, sh, levels, arrays, workers);
    return Optional.of(new PrototypeBench(program, arrays));
  }

  private static Optional<Path> kernel() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path kernel = folder.resolve("shared/research/brushwork/kern.c");
      if (Files.isRegularFile(kernel)) {
        return Optional.of(kernel);
      }
    }
    return Optional.empty();
  }

  double seconds() throws IOException, InterruptedException {
    Process run =
        new ProcessBuilder(program.toString(), arrays.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(run.getInputStream().readAllBytes()).trim();
    if (run.waitFor() != 0) {
      throw new IOException("the prototype ended with status " + run.exitValue());
    }
    return Double.parseDouble(printed);
  }

  void delete() throws IOException {
    Files.deleteIfExists(program);
    Files.deleteIfExists(arrays);
    Files.deleteIfExists(arrays.getParent());
  }

  private static void write(
      float[] guide,
      int w,
      int h,
      float[] style,
      int sw,
      int sh,
      int levels,
      Path to,
      Workers workers)
      throws IOException {
    SynthesisSettings settings = SynthesisSettings.standard();
    Atlas target = atlas(guide, w, h, levels, settings, workers);
    Atlas exemplar = atlas(style, sw, sh, levels, settings, workers);
    try (OutputStream file = Files.newOutputStream(to);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 20))) {
      ints(
          out,
          levels,
          settings.rounds(),
          settings.lastRounds(),
          settings.passes(),
          settings.window(),
          settings.similar());
      floats(out, new float[] {settings.weights().use()}, 1);
      for (int i = levels - 1; i >= 0; i--) {
        level(out, target.level(i), exemplar.level(i), settings, workers);
      }
    }
  }

  private static Atlas atlas(
      float[] picture, int w, int h, int levels, SynthesisSettings settings, Workers workers) {
    Atlas.Pixels pixels =
        new Atlas.Pixels() {
          @Override
          public boolean read(int number, int x, int y, float[] to, int at) {
            System.arraycopy(picture, 3 * (y * w + x), to, at, 3);
            return true;
          }

          @Override
          public void guide(int number, int x, int y, float[] to, int at) {}
        };
    return Atlas.prepare(
        List.of(new Part(0, false, 0, 0, w, h)),
        pixels,
        false,
        levels,
        0,
        settings.featureScales(),
        workers);
  }

  private static void level(
      DataOutputStream out,
      AtlasLevel target,
      AtlasLevel exemplar,
      SynthesisSettings settings,
      Workers workers)
      throws IOException {
    int w = target.width();
    int h = target.height();
    int places = exemplar.places();
    float[] luminance = new float[w * h];
    float[] weight = new float[w * h];
    Luminance.of(target.paint(), luminance, w, h, workers);
    Contours.of(luminance, weight, new float[w * h], new float[w * h], w, h, workers);
    for (int q = 0; q < w * h; q++) {
      weight[q] = settings.weights().guide() + settings.weights().contour() * weight[q];
    }
    float[] channels = new float[5 * w * h];
    for (int i = 0; i < channels.length; i++) {
      channels[i] =
          i % 5 < 3 ? settings.weights().surroundings() : settings.weights().orientation();
    }
    ints(out, w, h, exemplar.width(), exemplar.height());
    floats(out, target.paint(), 3 * w * h);
    floats(out, exemplar.paint(), 3 * places);
    floats(out, target.paint(), 3 * w * h);
    floats(out, exemplar.paint(), 3 * places);
    floats(out, weight, w * h);
    floats(out, five(target), 5 * w * h);
    floats(out, five(exemplar), 5 * places);
    floats(out, channels, channels.length);
    ints(out, similar(exemplar));
  }

  private static float[] five(AtlasLevel level) {
    float[] five = new float[5 * level.places()];
    for (int i = 0; i < five.length; i++) {
      five[i] = level.features()[i / 5 * Patch.FEATURES + i % 5];
    }
    return five;
  }

  /** The table at the level's own size. */
  private static int[] similar(AtlasLevel level) {
    int shift = level.similarShift();
    int w = level.width();
    int coarse = w >> shift;
    int[] from = level.similar().table();
    int[] to = new int[level.places() * SimilarPlaces.COUNT];
    for (int i = 0; i < to.length; i++) {
      int x = i / SimilarPlaces.COUNT % w;
      int y = i / SimilarPlaces.COUNT / w;
      int k = i % SimilarPlaces.COUNT;
      int alike = from[((y >> shift) * coarse + (x >> shift)) * SimilarPlaces.COUNT + k];
      int inside = (1 << shift) - 1;
      to[i] =
          alike < 0
              ? -1
              : ((alike / coarse << shift) + (y & inside)) * w
                  + (alike % coarse << shift)
                  + (x & inside);
    }
    return to;
  }

  private static void ints(DataOutputStream out, int... values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.nativeOrder());
    bytes.asIntBuffer().put(values);
    out.write(bytes.array());
  }

  private static void floats(DataOutputStream out, float[] values, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.nativeOrder());
    bytes.asFloatBuffer().put(values, 0, count);
    out.write(bytes.array());
  }
}
