package org.impasto.cli.paint;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.StoredFrames;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.settings.Settings;

/** Paints the negative, remembers what it painted, and can be stopped at a frame. */
public final class FakePainter implements Painter {
  /** Frames that are painted, as the store would know them: outlives closing. */
  public final Set<Integer> stored = new TreeSet<>();

  /** Told each request before it is painted. */
  Consumer<PaintRequest> seen = request -> {};

  /** Frame in the middle of which the user stops; 0 for none. */
  int stopAt;

  /** Whether its store loses every frame at once. */
  public boolean keepsNothing;

  /** Frames that had to be painted. */
  public int painted;

  /** Frame at which a further shot begins; 0 for none. */
  public int cut;

  /** Paces the frames, for tests that stop from outside. */
  long milliseconds;

  @Override
  public Painting paint(PaintRequest request, Progress progress) {
    boolean fromStore = stored.contains(request.time());
    seen.accept(request);
    pause();
    String what = (fromStore ? "reading frame " : "painting frame ") + request.time();
    if (!progress.report(0.5, what) || request.time() == stopAt) {
      throw new AbortedException();
    }
    Frame picture = request.source().colours(request.time());
    try (Mat pixels = new Mat(1, (int) picture.elements(), CV_32F, picture.data())) {
      pixels.convertTo(pixels, CV_32F, -1, 1);
    }
    painted += fromStore ? 0 : 1;
    if (!keepsNothing) {
      stored.add(request.time());
    }
    return new Painting(
        picture, fromStore, request.time() == request.source().first() ? "painted afresh" : "");
  }

  private void pause() {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SortedSet<Integer> beginnings(PaintRequest request, Progress progress) {
    return IntStream.rangeClosed(request.source().first(), request.source().last())
        .filter(time -> time == request.source().first() || time == cut)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Planes that are all their own number. */
  @Override
  public Frame matches(PaintRequest request, Progress progress) {
    try (Frame frame = request.source().colours(request.time())) {
      Frame matches = Frame.allocate(frame.width(), frame.height(), 5);
      for (int c = 0; c < 5; c++) {
        for (int i = 0; i < frame.width() * frame.height(); i++) {
          Planes.buffer(matches, c).put(i, c);
        }
      }
      return matches;
    }
  }

  @Override
  public boolean isStored(PaintRequest request, Progress progress) {
    return stored.contains(request.time());
  }

  @Override
  public StoredFrames stored(Settings settings) {
    return new StoredFrames(Path.of("nowhere"), stored.size(), 0);
  }

  @Override
  public long clearStored(Settings settings) {
    long frames = stored.size();
    stored.clear();
    return frames;
  }

  @Override
  public String description() {
    return "the negative";
  }

  @Override
  public void close() {}
}
