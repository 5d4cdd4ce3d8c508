package org.impasto.queue.web;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.impasto.queue.Activity;
import org.impasto.queue.Desk;
import org.impasto.queue.Job;
import org.impasto.queue.JobFolder;
import org.impasto.queue.JobStatus;
import org.impasto.queue.QueueFolder;
import org.impasto.queue.Request;

/** What the page asks, and what is asked of the queue through it. */
final class QueueApi {
  private static final Pattern JOB = Pattern.compile("/api/jobs/(\\d{1,9})(?:/([a-z-]+))?");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LOG_BYTES = 16_000;

  private record Overview(String queue, String holder, Activity activity, List<JobStatus> jobs) {}

  private record Shot(int first, int last, boolean finished) {}

  private record Detail(
      int number, String title, String added, String ended, List<Shot> shots, List<String> log) {}

  private final QueueFolder queue;

  QueueApi(QueueFolder queue) {
    this.queue = queue;
  }

  /**
   * @param path begins with /api/
   * @param query null where there is none
   */
  Reply answer(String method, String path, String query) {
    if (path.equals("/api/queue") && method.equals("GET")) {
      return Reply.json(
          new Overview(
              queue.path().toString(),
              queue.holder().orElse(""),
              Activity.of(queue),
              JobStatus.of(queue)));
    }
    Matcher job = JOB.matcher(path);
    if (!job.matches()) {
      return Reply.error(404, "there is no " + path);
    }
    int number = Integer.parseInt(job.group(1));
    String what = job.group(2) == null ? "" : job.group(2);
    return method.equals("POST") ? change(number, what, query) : look(number, what);
  }

  private Reply look(int number, String what) {
    JobFolder folder = queue.job(number);
    return switch (what) {
      case "" -> Reply.json(detail(folder));
      case "painted" -> picture(folder.preview("painted"));
      case "source" -> picture(folder.preview("source"));
      default -> Reply.error(404, "there is no " + what);
    };
  }

  private static Detail detail(JobFolder folder) {
    Job job = folder.read();
    List<Shot> shots =
        job.shots() == null
            ? List.of()
            : IntStream.range(0, job.shots().size())
                .mapToObj(
                    i ->
                        new Shot(
                            job.shots().get(i).first(),
                            job.shots().get(i).last(),
                            job.finished().get(i)))
                .toList();
    return new Detail(
        folder.number(), job.title(), job.added(), job.ended(), shots, end(folder.log()));
  }

  /** The last lines of a log. */
  private static List<String> end(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long begin = Math.max(0, file.length() - LOG_BYTES);
      byte[] bytes = new byte[(int) (file.length() - begin)];
      file.seek(begin);
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return begin == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
    } catch (IOException none) {
      return List.of();
    }
  }

  private static Reply picture(Path file) {
    try {
      return new Reply(200, "image/jpeg", Files.readAllBytes(file));
    } catch (IOException none) {
      return Reply.error(404, "no frame was painted yet");
    }
  }

  private Reply change(int number, String what, String query) {
    Optional<Request> request = request(number, what, query == null ? "" : query);
    if (request.isEmpty()) {
      return Reply.error(404, "there is no " + what);
    }
    return new Desk(queue, "the queue's page", PATIENCE)
        .ask(request.get())
        .map(
            answer ->
                answer.done()
                    ? Reply.json(answer)
                    : Reply.error(409, String.join("; ", answer.lines())))
        .orElse(Reply.error(202, "the runner is busy and will take it up"));
  }

  private static Optional<Request> request(int number, String what, String query) {
    List<Integer> jobs = List.of(number);
    return switch (what) {
      case "pause", "cancel", "retry", "remove" ->
          Optional.of(Request.of(Request.What.valueOf(what.toUpperCase(Locale.ROOT)), jobs));
      case "move" ->
          switch (query) {
            case "first" -> Optional.of(Request.move(jobs, null, Request.FRONT));
            case "last" -> Optional.of(Request.move(jobs, null, Request.END));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }
}
