package org.impasto.farm;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Progress;
import org.impasto.media.io.FrameRange;

/**
 * Paints what is missing of some shots into the store. May be stopped, killed, run twice, or run by
 * two at once: what is in the store is whole, and not painted again.
 */
public final class ShotPainting {
  private final Plan plan;
  private final Film film;
  private final Reporter reporter;
  private final Marks marks;
  private final BooleanSupplier stop;
  private int painted;

  /**
   * @param marks where others see how far it is
   * @param stop asked often; what is begun is then left
   */
  public ShotPainting(Plan plan, Film film, Reporter reporter, Marks marks, BooleanSupplier stop) {
    this.plan = plan;
    this.film = film;
    this.reporter = reporter;
    this.marks = marks;
    this.stop = stop;
  }

  /** Frames that had to be painted. */
  public int painted() {
    return painted;
  }

  /**
   * Paints shots, in order.
   *
   * @param numbers from 1
   * @throws AbortedException where it was stopped
   * @throws TryAgainException where a painting could not be kept
   */
  public void paintShots(List<Integer> numbers) {
    int frames = numbers.stream().mapToInt(number -> shot(number).count()).sum();
    int done = 0;
    for (int number : numbers) {
      shot(number, done, frames);
      done += shot(number).count();
    }
    reporter.progress(1, "done");
  }

  private void shot(int number, int before, int frames) {
    FrameRange shot = shot(number);
    int own = painted;
    int done = 0;
    try {
      marks.tell(number, shot.count(), 0, 0, false, "");
      for (int time = shot.first(); time <= shot.last(); time++) {
        if (stop.getAsBoolean()) {
          throw new AbortedException();
        }
        frame(number, time, before + done, frames);
        done++;
        marks.tell(number, shot.count(), done, painted - own, done == shot.count(), "");
      }
    } catch (AbortedException stopped) {
      throw stopped;
    } catch (RuntimeException failure) {
      marks.tell(number, shot.count(), done, painted - own, true, failure.getMessage() + "");
      throw failure;
    }
    reporter.done("shot " + number + " is painted, frames " + shot);
  }

  private FrameRange shot(int number) {
    return plan.shots().get(number - 1);
  }

  private void frame(int shot, int time, int before, int frames) {
    Progress progress =
        (fraction, what) -> {
          reporter.progress((before + fraction) / frames, "shot " + shot + ", " + what);
          return !stop.getAsBoolean();
        };
    boolean had = film.paint(time, progress);
    painted += had ? 1 : 0;
    reporter.done("frame " + time + (had ? " painted" : " was stored"));
  }
}
