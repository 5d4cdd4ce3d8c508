package org.impasto.cli.demo;

import java.io.PrintWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.cli.console.ProgressLine;

/**
 * Shows what the command-line host says of its progress, and passes on all else that it says but
 * what is for its tests. Several hosts may speak at once.
 */
final class HostProgress {
  /** {@code progress 12%  frame 2 (2 of 24)  Painting 40%  3 s gone}. */
  private static final Pattern TOLD =
      Pattern.compile("progress \\d+%  frame (\\S+) \\((\\d+) of \\d+\\)(?:  (.*) (\\d+)%)?  .* gone.*");

  /** A frame's time and checksum; what Java says of vectors. */
  private static final Pattern CHATTER =
      Pattern.compile("frame \\S+ ok .* crc \\w+|WARNING: Using incubator modules: .*");

  private final ProgressLine line;
  private int frame = 1;

  /**
   * @param total frames of one host, or pictures of several
   */
  HostProgress(PrintWriter out, int total) {
    line = ProgressLine.of(out, total);
  }

  /** One line that a host says. */
  synchronized void hear(String said) {
    Matcher told = TOLD.matcher(said);
    if (!told.matches()) {
      if (!CHATTER.matcher(said).matches()) {
        line.say(said);
      }
      return;
    }
    for (; frame < Integer.parseInt(told.group(2)); frame++) {
      line.frameDone(frame);
    }
    double fraction = told.group(4) == null ? 0 : Integer.parseInt(told.group(4)) / 100.0;
    line.within(fraction, "frame " + told.group(1));
  }

  /** A host that painted one picture is done. */
  synchronized void done(String picture) {
    line.done(picture, true);
  }

  synchronized void end() {
    line.end();
  }
}
