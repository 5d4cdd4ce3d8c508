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
  // progress 12%  frame 2 (2 of 24)  Painting 40%  3 s gone
  private static final Pattern TOLD =
      Pattern.compile(
          "progress \\d+%  frame (\\S+) \\((\\d+) of \\d+\\)(?:  (.*) (\\d+)%)?  .* gone.*");

  /** A frame's time and checksum. */
  private static final Pattern PAINTED = Pattern.compile("frame (\\d+) ok .* crc \\w+");

  /** What Java says of vectors. */
  private static final String ON_TRIAL = "WARNING: Using incubator modules";

  private final ProgressLine line;
  private final boolean counts;
  private int frame = 1;

  private HostProgress(PrintWriter out, int total, boolean counts) {
    line = ProgressLine.of(out, total);
    this.counts = counts;
  }

  /** Of one host, which paints so many frames, from 1 on. */
  static HostProgress ofFrames(PrintWriter out, int frames) {
    return new HostProgress(out, frames, true);
  }

  /** Of several hosts, each of which paints one picture, told by {@link #done}. */
  static HostProgress ofPictures(PrintWriter out, int pictures) {
    return new HostProgress(out, pictures, false);
  }

  /** One line that a host says. */
  synchronized void hear(String said) {
    Matcher painted = PAINTED.matcher(said);
    Matcher told = TOLD.matcher(said);
    if (painted.matches()) {
      framesDone(Integer.parseInt(painted.group(1)));
    } else if (told.matches()) {
      framesDone(Integer.parseInt(told.group(2)) - 1);
      within(told);
    } else if (!said.startsWith(ON_TRIAL)) {
      line.say(said);
    }
  }

  private void framesDone(int last) {
    for (; counts && frame <= last; frame++) {
      line.frameDone(frame);
    }
  }

  private void within(Matcher told) {
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
