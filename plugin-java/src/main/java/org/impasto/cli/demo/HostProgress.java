package org.impasto.cli.demo;

import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.cli.console.ProgressLine;

/** Shows what the command-line host says of its progress, and passes on all else that it says. */
final class HostProgress {
  /** {@code progress 12%  frame 2 (2 of 24)  Painting 40%  3 s gone}. */
  private static final Pattern TOLD =
      Pattern.compile("progress \\d+%  frame (\\S+) \\((\\d+) of \\d+\\)(?:  (.*) (\\d+)%)?  .* gone.*");

  private final ProgressLine line;
  private int frame = 1;

  HostProgress(PrintWriter out, int frames) {
    line = ProgressLine.of(out, frames);
  }

  /** One line of the host's standard error. */
  void hear(String said) {
    Matcher told = TOLD.matcher(said);
    if (!told.matches()) {
      line.say(said);
      return;
    }
    for (; frame < Integer.parseInt(told.group(2)); frame++) {
      line.frameDone(frame);
    }
    double fraction = told.group(4) == null ? 0 : Integer.parseInt(told.group(4)) / 100.0;
    line.within(fraction, "frame " + told.group(1));
  }

  void end() {
    line.end();
  }
}
