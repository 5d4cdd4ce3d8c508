package org.impasto.engine.brush;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.impasto.colour.ColourStatistics;
import org.impasto.colour.Recolouring;
import org.impasto.engine.AbortedException;
import org.impasto.engine.exemplar.BrushExemplars;
import org.impasto.engine.exemplar.ExemplarCache;
import org.impasto.engine.exemplar.MatchPlanes;
import org.impasto.engine.exemplar.PackedPixels;
import org.impasto.engine.exemplar.PreparedExemplars;
import org.impasto.engine.exemplar.RegionLabels;
import org.impasto.engine.exemplar.StrokeSize;
import org.impasto.engine.exemplar.SynthesisBudget;
import org.impasto.engine.loss.PaintingProgress;
import org.impasto.engine.painting.PaintedFrame;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.ownership.Scope;
import org.impasto.recolour.Pixels;
import org.impasto.settings.Settings;
import org.impasto.synthesis.EarlierFrame;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.Painted;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.Target;
import org.impasto.synthesis.blend.KeyframeBlend;
import org.impasto.synthesis.frames.Synthesis;
import org.impasto.synthesis.work.Workers;

/** Puts frames together from strokes of style pictures, or of painted keyframes. */
public final class BrushPainter implements AutoCloseable {
  private final ExemplarCache exemplars = new ExemplarCache();
  private final int threads;

  /** Null while nothing is painted. */
  private ExecutorService executor;

  /**
   * @param threads at least 1
   */
  public BrushPainter(int threads) {
    this.threads = threads;
  }

  /**
   * A painted frame.
   *
   * @param earlier paint of other frames, the closest first; none for a first frame
   * @param memory that strokes may take
   * @throws AbortedException where the task's progress says stop
   */
  public PaintedFrame paint(BrushTask task, List<EarlierPaint> earlier, SynthesisBudget memory) {
    Workers workers = new Workers(executor(), threads, new AbortWatch(task.progress())::stopped);
    try {
      return painted(task, earlier, memory, workers);
    } catch (CancellationException stopped) {
      throw new AbortedException();
    }
  }

  /** What a frame's strokes are chosen by. */
  public Frame guide(BrushTask task) {
    return PackedPixels.frame(guidePixels(task));
  }

  /**
   * Where each pixel of a painted frame comes from, [5,H,W]: x and y in the picture that it comes
   * from, error, the picture, whether that is a keyframe; all -1 where it comes from nowhere.
   *
   * @param field of the frame; null for a keyframe itself
   */
  public Frame matches(BrushTask task, int time, MatchField field, SynthesisBudget memory) {
    if (field == null) {
      return MatchPlanes.itself(time, task.width(), task.height());
    }
    Workers workers = new Workers(executor(), threads, new AbortWatch(task.progress())::stopped);
    BrushExemplars from = exemplars(task);
    SynthesisSettings how = BrushSettings.synthesis(task.settings(), !task.keyframes().isEmpty());
    try {
      return MatchPlanes.of(field, from, exemplars.prepared(from, how, memory, workers));
    } catch (CancellationException stopped) {
      throw new AbortedException();
    }
  }

  private Pixels guidePixels(BrushTask task) {
    if (!task.keyframes().isEmpty()) {
      return Pixels.of(task.source(), task.coverage());
    }
    Pixels guide = new RecolouredSource(task, exemplars).of(task.source());
    if (task.networkPainting() != null && task.settings().freedom() > 0) {
      BrushGuide.free(guide, task.networkPainting(), (float) task.settings().freedom());
    }
    return guide;
  }

  /**
   * What two keyframes make of a frame between them.
   *
   * @param way of the frame from the earlier to the later, (0,1)
   * @throws AbortedException where the progress says stop
   */
  public PaintedFrame joined(
      PaintedFrame earlier, PaintedFrame later, double way, PaintingProgress progress) {
    progress.report("joining both keyframes");
    Workers workers = new Workers(executor(), threads, new AbortWatch(progress)::stopped);
    try {
      Painted joined = KeyframeBlend.join(painted(earlier), painted(later), (float) way, workers);
      int width = earlier.picture().width();
      int height = earlier.picture().height();
      round(joined.paint());
      return new PaintedFrame(
          PackedPixels.frame(joined.paint(), width, height),
          null,
          joined.field(),
          earlier.palette());
    } catch (CancellationException stopped) {
      throw new AbortedException();
    }
  }

  private static Painted painted(PaintedFrame frame) {
    return new Painted(PackedPixels.packed(frame.picture()), frame.field(), 0);
  }

  private ExecutorService executor() {
    if (executor == null) {
      executor =
          Executors.newFixedThreadPool(
              threads,
              work -> {
                Thread thread = new Thread(work, "impasto-brush");
                thread.setDaemon(true);
                return thread;
              });
    }
    return executor;
  }

  private PaintedFrame painted(
      BrushTask task, List<EarlierPaint> earlier, SynthesisBudget memory, Workers workers) {
    task.progress().report("colours");
    boolean keyed = !task.keyframes().isEmpty();
    Pixels guide = guidePixels(task);
    float[] packed = PackedPixels.packed(guide);
    BrushExemplars from = exemplars(task);
    byte[] regions = RegionLabels.of(task.mattes(), task.styles());
    byte[] sizes = from.sized() ? task.maps().sizes() : null;
    Target target =
        new Target(
            task.width(),
            task.height(),
            packed,
            keyed ? packed : PackedPixels.packed(task.source()),
            RegionLabels.covered(task.coverage()),
            sizes == null ? regions : RegionLabels.sized(regions, sizes),
            regions,
            task.maps().strokes());
    task.progress().report("strokes");
    SynthesisSettings how = BrushSettings.synthesis(task.settings(), keyed);
    PreparedExemplars set = exemplars.prepared(from, how, memory, workers);
    ExemplarUse use = from.use(set.keyframes());
    Synthesis synthesis = exemplars.synthesis(from, set, how);
    Painted painted =
        earlier.isEmpty()
            ? synthesis.first(target, use, workers, share -> {})
            : synthesis.following(target, frames(earlier, set), use, workers, share -> {});
    float[] paint = painted.paint();
    if (!keyed) {
      LocalColour.restore(paint, guide, task.settings().strokeSize(), task.settings().freedom());
    }
    lay(guide, (float) task.settings().brushwork(), paint);
    float[] palette = palette(task, guide);
    try (Scope scope = new Scope()) {
      Frame picture = scope.own(PackedPixels.frame(paint, task.width(), task.height()));
      Frame network = task.networkPainting() == null ? null : task.networkPainting().copy();
      return new PaintedFrame(scope.release(picture), network, painted.field(), palette);
    }
  }

  /** Lays strokes over what guided them. */
  private static void lay(Pixels guide, float brushwork, float[] paint) {
    for (int i = 0; i < paint.length; i++) {
      float under = brushwork == 1 ? 0 : guide.plane(i % 3)[i / 3];
      float value = under + brushwork * (paint[i] - under);
      paint[i] = value;
    }
    round(paint);
  }

  /** Onto the grid on which paint is stored. */
  private static void round(float[] paint) {
    float grid = 65535;
    for (int i = 0; i < paint.length; i++) {
      paint[i] = (int) (Math.min(1, Math.max(0, paint[i])) * grid + 0.5f) / grid;
    }
  }

  private static List<EarlierFrame> frames(List<EarlierPaint> earlier, PreparedExemplars set) {
    List<EarlierFrame> frames = new ArrayList<>();
    for (EarlierPaint each : earlier) {
      Frame picture = each.painted().picture();
      MatchField field =
          each.keyframe() == EarlierPaint.NO_KEYFRAME
              ? each.painted().field()
              : set.keyframes()
                  .field(each.keyframe(), picture.width(), picture.height(), set.set());
      int pixels = picture.width() * picture.height();
      frames.add(
          new EarlierFrame(
              PackedPixels.packed(picture),
              field,
              each.toOther() == null ? new float[pixels] : Planes.values(each.toOther().frame(), 0),
              each.toOther() == null ? new float[pixels] : Planes.values(each.toOther().frame(), 1),
              each.trust() == null ? ones(pixels) : Planes.values(each.trust(), 0)));
    }
    return frames;
  }

  private static float[] ones(int pixels) {
    float[] ones = new float[pixels];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The map of paint's colours to the shot's, where it keeps those; else null. */
  private static float[] palette(BrushTask task, Pixels guide) {
    if (task.settings().keepColours() != Settings.KeepColours.PALETTE) {
      return null;
    }
    try (Frame recoloured = PackedPixels.frame(guide)) {
      return new Recolouring(ColourStatistics.of(recoloured), ColourStatistics.of(task.source()))
          .coefficients();
    }
  }

  private static BrushExemplars exemplars(BrushTask task) {
    return new BrushExemplars(
        task.styles(),
        task.keyframes(),
        task.settings(),
        StrokeSize.of(task.width(), task.height(), task.settings()),
        task.maps());
  }

  /** Ends threads that wait for work. */
  public void rest() {
    if (executor != null) {
      executor.shutdown();
      executor = null;
    }
  }

  @Override
  public void close() {
    rest();
    exemplars.clear();
  }
}
