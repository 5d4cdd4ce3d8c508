package org.impasto.farm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Progress;
import org.impasto.errors.UserException;
import org.impasto.media.io.FrameRange;

/** Puts a film's output together from the store; paints nothing. May be repeated. */
public final class Assembly {
  private static final int MOST_NAMED = 20;

  private final Plan plan;
  private final Film film;
  private final Reporter reporter;
  private final BooleanSupplier stop;

  public Assembly(Plan plan, Film film, Reporter reporter, BooleanSupplier stop) {
    this.plan = plan;
    this.film = film;
    this.reporter = reporter;
    this.stop = stop;
  }

  /**
   * Writes the output.
   *
   * @throws UserException where shots are missing; the message names them
   * @throws AbortedException where it was stopped
   */
  public void assemble() {
    List<Integer> missing = missing();
    if (!missing.isEmpty()) {
      throw new UserException(
          (missing.size() == 1 ? "shot " : "shots ")
              + named(missing)
              + (missing.size() == 1 ? " is" : " are")
              + " not painted, or left the store; paint with 'impasto shot --shot N', then assemble"
              + " again");
    }
    FrameRange range = plan.range();
    for (int time = range.first(); time <= range.last(); time++) {
      double done = 0.5 + 0.25 * (time - range.first()) / range.count();
      if (film.picture(time).isPresent()) {
        film.deliver(time, progress(done, 0.25 / range.count()));
      }
    }
    film.complete(progress(0.75, 0.25));
    reporter.progress(1, "done");
  }

  /** Numbers of shots of which a frame is missing, from 1. */
  private List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    int frames = plan.range().count();
    for (int number = 1; number <= plan.shots().size(); number++) {
      FrameRange shot = plan.shots().get(number - 1);
      for (int time = shot.first(); time <= shot.last(); time++) {
        double done = 0.5 * (time - plan.range().first()) / frames;
        if (!film.stored(time, progress(done, 0.5 / frames))) {
          missing.add(number);
          break;
        }
      }
    }
    return missing;
  }

  private Progress progress(double done, double share) {
    if (stop.getAsBoolean()) {
      throw new AbortedException();
    }
    return (fraction, what) -> {
      reporter.progress(done + share * Math.min(1, Math.max(0, fraction)), "assembling");
      return !stop.getAsBoolean();
    };
  }

  /** Ranges of numbers, such as 3, 7-9. */
  static String named(List<Integer> numbers) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < numbers.size(); ) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      parts.add(new FrameRange(numbers.get(i), numbers.get(end)).toString());
      i = end + 1;
    }
    return parts.size() <= MOST_NAMED
        ? String.join(", ", parts)
        : String.join(", ", parts.subList(0, MOST_NAMED)) + " and others";
  }
}
