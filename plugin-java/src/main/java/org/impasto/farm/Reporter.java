package org.impasto.farm;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells how far a command of a farm is, on standard output. */
public interface Reporter {
  /**
   * @param fraction of the whole command, 0 to 1
   * @param what is done, for people
   */
  void progress(double fraction, String what);

  /** Something is done, for people. */
  void done(String what);

  /** Why it cannot be done. */
  void failed(String why);

  /** A line for each thing done; failures are left to the command line. */
  static Reporter plain(PrintWriter out) {
    return new Reporter() {
      @Override
      public void progress(double fraction, String what) {}

      @Override
      public void done(String what) {
        out.println(what);
        out.flush();
      }

      @Override
      public void failed(String why) {}
    };
  }

  /**
   * As OpenJD's runners read it (Open Job Description, "How Jobs Are Run", section on standard
   * output): openjd_progress in percent, openjd_status, openjd_fail; each on a line of its own.
   */
  static Reporter openJd(PrintWriter out) {
    return new Reporter() {
      private double last = -1;
      private String status = "";

      @Override
      public void progress(double fraction, String what) {
        if (fraction - last >= 0.001 || fraction >= 1 && last < 1) {
          last = fraction;
          say("openjd_progress: " + String.format(Locale.ROOT, "%.1f", 100 * fraction));
        }
        if (!what.equals(status)) {
          status = what;
          say("openjd_status: " + line(what));
        }
      }

      @Override
      public void done(String what) {
        say(line(what));
      }

      @Override
      public void failed(String why) {
        say("openjd_fail: " + line(why));
      }

      private void say(String text) {
        out.println(text);
        out.flush();
      }

      private static String line(String text) {
        return text.replaceAll("\\s+", " ");
      }
    };
  }
}
