package org.impasto.cli.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.impasto.cli.console.Numbers;
import org.impasto.cli.paint.PaintArguments;
import org.impasto.cli.paint.PaintCommand;
import org.impasto.cli.paint.PaintOptions;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.queue.Job;
import org.impasto.store.StoreLocation;
import picocli.CommandLine;

/** A job out of what {@code impasto paint} would be given: checked, and every path absolute. */
final class QueuedArguments {
  private QueuedArguments() {}

  /** Throws ParameterException or UserException where something is wrong with it. */
  static Job job(List<String> arguments, QueuePlace place, int priority) {
    PaintCommand paint = new PaintCommand(null);
    CommandLine line = new CommandLine(paint);
    Numbers.readOn(line);
    CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
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
      String title = opened.task().shot() + " -> " + opened.output();
      return Job.of(settled, range, title, priority);
    }
  }
}
