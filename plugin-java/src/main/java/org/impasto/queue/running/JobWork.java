package org.impasto.queue.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.impasto.engine.AbortedException;
import org.impasto.engine.Progress;
import org.impasto.errors.UserException;
import org.impasto.farm.Film;
import org.impasto.farm.Pace;
import org.impasto.farm.ShotList;
import org.impasto.files.AppendedFile;
import org.impasto.media.io.FrameRange;
import org.impasto.queue.Activity;
import org.impasto.queue.Job;
import org.impasto.queue.JobFolder;
import org.impasto.queue.JobState;
import org.impasto.queue.Ledger;

/**
 * One job being painted: its film, its log and what was delivered of it. Each step throws
 * AbortedException where it is to be left.
 */
final class JobWork implements AutoCloseable {
  private static final int WHOLE = -1;
  private static final long BETWEEN_PREVIEWS_NANOSECONDS = 3_000_000_000L;

  private final Ledger ledger;
  private final int number;
  private final Film film;
  private final AppendedFile log;
  private final Deliveries deliveries;
  private final Board board;
  private final Pace pace = new Pace(System::nanoTime);
  private final BooleanSupplier stop;
  private final Consumer<String> tell;
  private Activity activity;
  private long previewed;

  private JobWork(
      Ledger ledger,
      int number,
      Film film,
      AppendedFile log,
      Deliveries deliveries,
      Board board,
      BooleanSupplier stop,
      Consumer<String> tell) {
    this.ledger = ledger;
    this.number = number;
    this.film = film;
    this.log = log;
    this.deliveries = deliveries;
    this.board = board;
    this.stop = stop;
    this.tell = tell;
  }

  static JobWork open(
      Ledger ledger,
      int number,
      Film.Opener<Job> opener,
      Board board,
      Activity resting,
      BooleanSupplier stop,
      Consumer<String> tell)
      throws IOException {
    JobFolder folder = ledger.queue().job(number);
    Job job = ledger.job(number).orElseThrow(AbortedException::new);
    Film film = opener.open(job);
    try {
      AppendedFile log = AppendedFile.open(folder.disk(), folder.log());
      Deliveries deliveries = Deliveries.open(folder.disk(), folder.delivered());
      JobWork work = new JobWork(ledger, number, film, log, deliveries, board, stop, tell);
      work.activity =
          new Activity(
              resting.runner(), number, 0, job.first(), 0, "begins", job.framesDone(), -1, -1, -1);
      board.showNow(work.activity);
      return work;
    } catch (IOException | RuntimeException failure) {
      film.close();
      throw failure;
    }
  }

  int number() {
    return number;
  }

  private Job job() {
    return ledger.job(number).orElseThrow(AbortedException::new);
  }

  /** Does the next piece of work: finds the shots, paints one, or completes; true for the last. */
  boolean step() throws IOException {
    Job job = job();
    if (job.shots() == null) {
      cut(job);
      return false;
    }
    int shot = job.finished().indexOf(false);
    if (shot >= 0) {
      paintShot(job, shot);
      return false;
    }
    complete(job);
    return true;
  }

  private void cut(Job job) throws IOException {
    List<FrameRange> shots =
        ShotList.split(job.range(), film.beginnings(asking("looks for cuts: ")));
    goOn();
    ledger.update(number, now -> now.cut(shots));
    say(shots.size() + (shots.size() == 1 ? " shot" : " shots"));
  }

  private void paintShot(Job job, int shot) throws IOException {
    FrameRange range = job.shots().get(shot);
    int before = job.framesDone();
    film.beginShot(range, ledger.queue().job(number).segment(shot));
    for (int time = range.first(); time <= range.last(); time++) {
      goOn();
      activity = at(shot + 1, time, 0, "", before + time - range.first(), activity.lastPainted());
      frame(time, shot + 1);
    }
    film.endShot();
    deliveries.sync();
    ledger.update(number, now -> now.finished(shot));
  }

  private void frame(int time, int shot) throws IOException {
    Optional<Path> picture = film.picture(time);
    if (picture.isPresent() && deliveries.has(time, picture.get())) {
      return;
    }
    pace.frameBegins();
    boolean painted =
        picture.isPresent() ? film.deliver(time, asking("")) : film.paint(time, asking(""));
    if (picture.isPresent()) {
      deliveries.add(time, picture.get());
    }
    pace.frameEnds(painted);
    log("frame " + time + (painted ? " painted" : " from the store") + ", shot " + shot);
    activity = at(shot, time, 1, "", activity.framesDone() + 1, time);
    board.show(activity);
    preview(time);
  }

  /** Now and then, for the page. */
  private void preview(int time) {
    if (System.nanoTime() - previewed > BETWEEN_PREVIEWS_NANOSECONDS || previewed == 0) {
      JobFolder folder = ledger.queue().job(number);
      film.preview(time, folder.preview("painted"), folder.preview("source"));
      previewed = System.nanoTime();
    }
  }

  private void complete(Job job) throws IOException {
    activity = at(0, job.last(), 0, "puts the output together", job.range().count(), job.last());
    board.showNow(activity);
    List<Path> whole = film.complete(segments(job), asking("output: "));
    goOn();
    for (Path file : whole) {
      deliveries.add(WHOLE, file);
    }
    deliveries.sync();
    List<Integer> wrong = wrong(job);
    if (!wrong.isEmpty()) {
      say("pictures of frames " + wrong + " are missing or changed; they are written again");
      ledger.update(number, now -> now.cut(now.shots()));
      throw new UserException(
          "pictures of "
              + (wrong.size() == 1 ? "frame " : "frames ")
              + text(wrong)
              + " are missing or were changed while the job was painted; see what else writes"
              + " there, then 'impasto queue retry "
              + number
              + "'");
    }
    ledger.update(number, now -> now.became(JobState.DONE, "", now()));
    ledger.queue().job(number).clearSegments();
    say("done");
  }

  private Map<FrameRange, Path> segments(Job job) {
    Map<FrameRange, Path> segments = new HashMap<>();
    for (int shot = 0; shot < job.shots().size(); shot++) {
      Path segment = ledger.queue().job(number).segment(shot);
      if (Files.isRegularFile(segment)) {
        segments.put(job.shots().get(shot), segment);
      }
    }
    return segments;
  }

  private List<Integer> wrong(Job job) throws IOException {
    List<Integer> wrong = new ArrayList<>();
    for (int time = job.first(); time <= job.last(); time++) {
      Optional<Path> picture = film.picture(time);
      if (picture.isPresent() && !deliveries.has(time, picture.get())) {
        wrong.add(time);
      }
    }
    return wrong;
  }

  private static String text(List<Integer> frames) {
    int most = 10;
    String all = String.join(", ", frames.stream().limit(most).map(String::valueOf).toList());
    return frames.size() > most ? all + " and " + (frames.size() - most) + " others" : all;
  }

  /** Takes note of the reason for which the job ends. */
  void failed(String reason) throws IOException {
    say("failed: " + reason);
  }

  private Progress asking(String prefix) {
    return (fraction, what) -> {
      activity =
          at(
              activity.shot(),
              activity.frame(),
              fraction,
              prefix + what,
              activity.framesDone(),
              activity.lastPainted());
      board.show(activity);
      return !stop.getAsBoolean();
    };
  }

  private Activity at(int shot, int frame, double fraction, String what, int done, int last) {
    Job job = job();
    long left = job.range().count() - done;
    double within = fraction >= 1 ? 0 : fraction;
    return new Activity(
        activity.runner(),
        number,
        shot,
        frame,
        fraction,
        what,
        done,
        last,
        pace.left((int) left, within).orElse(-1),
        pace.left((int) (left + ledger.framesWaiting()), within).orElse(-1));
  }

  private void log(String line) throws IOException {
    log.add(now() + " " + line);
  }

  private void say(String line) throws IOException {
    log(line);
    tell.accept("%04d ".formatted(number) + line);
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void goOn() {
    if (stop.getAsBoolean()) {
      throw new AbortedException();
    }
  }

  @Override
  public void close() throws IOException {
    try (log;
        deliveries) {
      film.close();
    }
  }
}
