package org.impasto.cli.queue;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.cli.paint.StoreNeed;
import org.impasto.errors.UserException;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.queue.Job;
import org.impasto.queue.JobFolder;
import org.impasto.queue.JobState;
import org.impasto.queue.QueueException;
import org.impasto.store.folder.StoreLocation;
import picocli.CommandLine;

/** A job out of what {@code impasto paint} would be given: checked, and every path absolute. */
final class QueuedArguments {
  private static final double GIGABYTE = 1e9;
  private static final String OUTPUT = "--output=";

  private QueuedArguments() {}

  /** Throws ParameterException or UserException where something is wrong with it. */
  static Job job(List<String> arguments, QueuePlace place, int priority, PrintWriter out) {
    PaintCommand paint = new PaintCommand(null);
    CommandLine line = new CommandLine(paint);
    Numbers.readOn(line);
    CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
    PaintArguments.requireDeliverable(parsed);
    try (PaintOptions.Opened opened = paint.options().open()) {
      // Whatever is wrong with the output is wrong now.
      MediaFiles.writer(opened.output(), opened.format()).close();
      FrameRange range = opened.task().range();
      List<String> settled = new ArrayList<>(PaintArguments.settled(parsed, Set.of("--frames")));
      settled.add("--frames=" + range);
      if (place.named()
          && !parsed.hasMatchedOption("--store-folder")
          && System.getenv(StoreLocation.VARIABLE) == null) {
        settled.add("--store-folder=" + place.queue().path().resolve("store"));
      }
      requireOwnOutput(settled, place);
      tellRoom(opened, place, out);
      String title = opened.task().shot() + " -> " + opened.output();
      return Job.of(settled, range, title, priority);
    }
  }

  /** Throws UserException where a job that is not over writes to the same place. */
  private static void requireOwnOutput(List<String> arguments, QueuePlace place) {
    String output =
        arguments.stream().filter(each -> each.startsWith(OUTPUT)).findFirst().orElseThrow();
    for (JobFolder each : place.queue().made().jobs()) {
      try {
        Job job = each.read();
        boolean open = job.state() == JobState.WAITING || job.state() == JobState.PAUSED;
        if (open && job.arguments().contains(output)) {
          throw new UserException(
              "job "
                  + each.name()
                  + " writes to "
                  + output.substring(OUTPUT.length())
                  + " already; choose another output, or remove that job");
        }
      } catch (QueueException damaged) {
        // Told by whoever runs the queue.
      }
    }
  }

  /** Where a film is larger than the store: each shot is kept apart until the film is whole. */
  private static void tellRoom(PaintOptions.Opened film, QueuePlace place, PrintWriter out) {
    if (!MediaFiles.isVideo(film.output()) || !StoreNeed.exceedsStore(film)) {
      return;
    }
    double need = StoreNeed.segments(film);
    Path folder = place.queue().made().path();
    double free = folder.toFile().getUsableSpace();
    out.printf(
        Locale.ROOT,
        "its paintings need about %.1f GB, more than the store may have (%.1f GB): finished shots"
            + " are kept beside the queue, about %.1f GB without loss; the disk has %.1f GB%s%n",
        StoreNeed.of(film) / GIGABYTE,
        StoreNeed.limit(film.task().settings()) / GIGABYTE,
        need / GIGABYTE,
        free / GIGABYTE,
        need > free ? ", which is TOO LITTLE: make room, or write pictures instead" : "");
  }
}
