package org.impasto.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.frame.Frame;
import org.impasto.synthesis.EarlierFrame;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.Painted;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.Target;
import org.impasto.synthesis.frames.Synthesis;
import org.impasto.synthesis.work.Workers;

/**
 * Texture synthesis of the demo shot's first frame and of one that follows it, moved by 1.3 pixels;
 * beside it the research's C kernel, which does the rounds alone, in turn in one run.
 */
final class BrushworkBench {
  private static final int[][] SIZES = {{640, 480}, {1920, 1080}};
  private static final int ROUNDS = 3;
  private static final float MOTION = 1.3f;

  private final int threads;

  BrushworkBench(int threads) {
    this.threads = threads;
  }

  void run() throws Exception {
    Workers workers = new Workers(ForkJoinPool.commonPool(), threads, () -> false);
    System.out.printf("%d threads, medians of %d rounds, seconds%n", threads, ROUNDS);
    for (int[] size : SIZES) {
      run(size[0], size[1], workers);
    }
  }

  private void run(int w, int h, Workers workers) throws Exception {
    float[] guide;
    float[] style;
    int side = 640;
    try (Shot shot = Shot.demo(w, h, 1)) {
      guide = packed(shot.frames().get(0), w, h);
      style = packed(shot.style(), side, side);
    }
    SynthesisSettings settings = SynthesisSettings.standard();
    List<ExemplarPicture> pictures =
        List.of(new ExemplarPicture(side, side, style, null, null, false));
    boolean compared = w == 640;
    Optional<PrototypeBench> prototype =
        compared
            ? PrototypeBench.build(guide, w, h, style, side, side, 4, workers)
            : Optional.empty();
    List<Double> prepared = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<Double> following = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    Target target = Target.of(w, h, guide, guide);
    float[] next = moved(guide, w, h);
    for (int round = 0; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      ExemplarSet set = ExemplarSet.prepare(pictures, w, h, settings, workers);
      long ready = System.nanoTime();
      Synthesis synthesis = new Synthesis(set, settings);
      Painted one = synthesis.first(target, ExemplarUse.all(1), workers, done -> {});
      long painted = System.nanoTime();
      synthesis.following(
          Target.of(w, h, next, next),
          List.of(before(one, w, h)),
          ExemplarUse.all(1),
          workers,
          done -> {});
      long followed = System.nanoTime();
      double c = prototype.isPresent() ? prototype.get().seconds() : 0;
      if (round > 0) {
        prepared.add((ready - start) / 1e9);
        first.add((painted - ready) / 1e9);
        following.add((followed - painted) / 1e9);
        theirs.add(c);
      }
    }
    System.out.printf(
        "%dx%d: exemplar %.2f, first frame %.2f, following %.2f%n",
        w, h, Rounds.median(prepared), Rounds.median(first), Rounds.median(following));
    if (prototype.isPresent()) {
      System.out.printf(
          "%dx%d: the C prototype's rounds alone %.2f; first frame / prototype %.2f%n",
          w, h, Rounds.median(theirs), Rounds.median(first) / Rounds.median(theirs));
      prototype.get().delete();
    } else if (compared) {
      System.out.println("no C prototype: shared/research/brushwork or gcc is missing");
    }
  }

  private static EarlierFrame before(Painted one, int w, int h) {
    float[] u = new float[w * h];
    float[] reliability = new float[w * h];
    Arrays.fill(u, MOTION);
    for (int q = 0; q < w * h; q++) {
      reliability[q] = q % w + MOTION < w - 1 ? 1f : 0f;
    }
    return new EarlierFrame(one.paint(), one.field(), u, new float[w * h], reliability);
  }

  /** The guide as it is once everything has moved to the left. */
  private static float[] moved(float[] guide, int w, int h) {
    float[] to = new float[guide.length];
    int whole = (int) MOTION;
    float part = MOTION - whole;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int a = 3 * (y * w + Math.min(w - 1, x + whole));
        int b = 3 * (y * w + Math.min(w - 1, x + whole + 1));
        for (int c = 0; c < 3; c++) {
          to[3 * (y * w + x) + c] = guide[a + c] + part * (guide[b + c] - guide[a + c]);
        }
      }
    }
    return to;
  }

  /** Packed RGB, the nearest pixels of a frame of another size. */
  private static float[] packed(Frame frame, int w, int h) {
    float[] rgb = new float[3 * w * h];
    for (int c = 0; c < 3; c++) {
      FloatPointer plane = frame.plane(c);
      for (int y = 0; y < h; y++) {
        long row = (long) (y * frame.height() / h) * frame.width();
        for (int x = 0; x < w; x++) {
          rgb[3 * (y * w + x) + c] = plane.get(row + (long) x * frame.width() / w);
        }
      }
    }
    return rgb;
  }
}
