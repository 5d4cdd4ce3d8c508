package org.impasto.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.impasto.media.io.FrameRange;

/**
 * What to paint, and how far it is. Immutable: a change is another job, written whole.
 *
 * @param form of this description; {@link #FORM}
 * @param request the request by which it was added, so that one taken up twice adds one job
 * @param arguments of {@code impasto paint}, every path absolute
 * @param first frame to write
 * @param last frame to write
 * @param title for people: what becomes what
 * @param priority jobs of a higher one are painted first
 * @param order among jobs of one priority, rising
 * @param shots between cuts; null until they are found
 * @param finished whether a shot is painted and delivered, in the order of shots
 * @param failure why it failed; empty otherwise
 * @param added when, ISO 8601
 * @param ended when it was done or failed; empty before
 */
public record Job(
    int form,
    String request,
    List<String> arguments,
    int first,
    int last,
    String title,
    int priority,
    long order,
    JobState state,
    List<FrameRange> shots,
    List<Boolean> finished,
    String failure,
    String added,
    String ended) {
  /** Jobs without a form are of the older queue that several machines shared. */
  static final int FORM = 2;

  /** Room between two jobs, for others that are moved there. */
  static final long STEP = 1L << 20;

  /** As it is added; the queue gives it its order. */
  public static Job of(List<String> arguments, FrameRange range, String title, int priority) {
    return new Job(
        FORM,
        "",
        List.copyOf(arguments),
        range.first(),
        range.last(),
        title,
        priority,
        0,
        JobState.WAITING,
        null,
        List.of(),
        "",
        "",
        "");
  }

  /** As jobs tell times: to the second, UTC. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  public FrameRange range() {
    return new FrameRange(first, last);
  }

  /** Frames of shots that are finished. */
  public int framesDone() {
    return shots == null
        ? 0
        : IntStream.range(0, shots.size())
            .filter(finished::get)
            .map(i -> shots.get(i).count())
            .sum();
  }

  /** Whether the fields that a damaged file may lack are there. */
  boolean isWhole() {
    return form == FORM
        && request != null
        && isWhole(arguments)
        && title != null
        && state != null
        && failure != null
        && added != null
        && ended != null
        && first >= 0
        && last >= first
        && isWhole(finished)
        && (shots == null || isWhole(shots) && shots.size() == finished.size());
  }

  static boolean isWhole(List<?> list) {
    return list != null && list.stream().allMatch(each -> each != null);
  }

  Job added(String byRequest, long place, String at) {
    return new Job(
        form, byRequest, arguments, first, last, title, priority, place, state, shots, finished,
        failure, at, ended);
  }

  Job placed(int priorityNow, long orderNow) {
    return new Job(
        form,
        request,
        arguments,
        first,
        last,
        title,
        priorityNow,
        orderNow,
        state,
        shots,
        finished,
        failure,
        added,
        ended);
  }

  /** Whatever was finished is looked at again. */
  Job waitingAgain() {
    return cut(shots).became(JobState.WAITING, "", "");
  }

  /** Cut into shots, none of them finished. */
  public Job cut(List<FrameRange> found) {
    List<Boolean> none =
        found == null ? List.of() : found.stream().map(shot -> Boolean.FALSE).toList();
    return with(state, found, none, failure, ended);
  }

  /**
   * @param shot its number, from 0
   */
  public Job finished(int shot) {
    List<Boolean> now =
        IntStream.range(0, finished.size()).mapToObj(i -> i == shot || finished.get(i)).toList();
    return with(state, shots, now, failure, ended);
  }

  public Job became(JobState stateNow, String why, String at) {
    return with(stateNow, shots, finished, why, at);
  }

  private Job with(
      JobState stateNow,
      List<FrameRange> shotsNow,
      List<Boolean> finishedNow,
      String failureNow,
      String endedNow) {
    return new Job(
        form,
        request,
        arguments,
        first,
        last,
        title,
        priority,
        order,
        stateNow,
        shotsNow,
        finishedNow,
        failureNow,
        added,
        endedNow);
  }
}
