package org.impasto.farm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;

/**
 * Frames at which shots begin, as people give them: a list ("25, 60"), a text file with one, or an
 * edit decision list.
 *
 * <p>Of a CMX 3600 list the record side of video events counts: their record-in timecodes, relative
 * to the first one, from the film's first frame on. A dissolve counts where it begins.
 */
public final class CutList {
  private static final Pattern EVENT =
      Pattern.compile(
          "\\s*\\d+\\s+\\S+\\s+(\\S+)\\s+[CDWK]\\S*(?:\\s+\\S+)*?"
              + "\\s+(\\S+[:;]\\S+)\\s+(\\S+[:;]\\S+)\\s+(\\S+[:;]\\S+)\\s+(\\S+[:;]\\S+)\\s*");
  private static final Pattern TIMECODE =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})([:;.])(\\d{1,3})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final long LONGEST_FILE = 64L << 20;

  private CutList() {}

  /**
   * @param given a list or a file
   * @param first frame of the film
   * @param framesPerSecond of the film
   * @throws UserException where it is not understood
   */
  public static SortedSet<Integer> read(String given, int first, double framesPerSecond) {
    if (given.isBlank() || given.strip().matches("[\\d,;\\s]+") && !Files.exists(Path.of(given))) {
      return numbers(given, "Cuts");
    }
    List<String> lines = lines(given);
    boolean edits = lines.stream().anyMatch(line -> EVENT.matcher(line).matches());
    return edits
        ? edits(lines, given, first, framesPerSecond)
        : numbers(String.join("\n", lines), given);
  }

  private static List<String> lines(String given) {
    Path file = Path.of(given);
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new UserException(given + " is larger than any list of cuts");
      }
      return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      throw new UserException(
          "'"
              + given
              + "' is neither a list of frames, such as 25, 60, nor a file that can be read ("
              + e
              + ")",
          e);
    }
  }

  private static SortedSet<Integer> numbers(String text, String where) {
    SortedSet<Integer> numbers = new TreeSet<>();
    for (String entry : text.strip().split("[,;\\s]+")) {
      if (!entry.isEmpty()) {
        if (!NUMBER.matcher(entry).matches()) {
          throw new UserException(
              where
                  + ": '"
                  + (entry.length() > 40 ? entry.substring(0, 40) + "..." : entry)
                  + "' is no frame; write numbers, such as 25, 60, or give an EDL (CMX 3600)");
        }
        numbers.add(Integer.parseInt(entry));
      }
    }
    return numbers;
  }

  private static SortedSet<Integer> edits(
      List<String> lines, String file, int first, double framesPerSecond) {
    SortedSet<Long> record = new TreeSet<>();
    boolean dropFrame = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("FCM:")) {
        dropFrame = line.contains("DROP FRAME") && !line.contains("NON");
      }
      Matcher event = EVENT.matcher(line);
      if (event.matches() && event.group(1).contains("V")) {
        String where = file + ", line " + (i + 1);
        long in = frames(event.group(4), framesPerSecond, dropFrame, where);
        if (frames(event.group(5), framesPerSecond, dropFrame, where) > in) {
          record.add(in);
        }
      }
    }
    SortedSet<Integer> cuts = new TreeSet<>();
    for (long in : record) {
      cuts.add(Math.toIntExact(first + in - record.first()));
    }
    return cuts;
  }

  /** Frames since 00:00:00:00 (SMPTE ST 12-1, with its dropped numbers where they are dropped). */
  static long frames(String timecode, double framesPerSecond, boolean dropFrame, String where) {
    Matcher parts = TIMECODE.matcher(timecode);
    long nominal = Math.round(framesPerSecond);
    if (!parts.matches() || Integer.parseInt(parts.group(5)) >= nominal) {
      throw new UserException(
          where
              + ": '"
              + timecode
              + "' is no timecode at "
              + nominal
              + " frames a second; give the EDL of this film, or --fps");
    }
    long minutes = 60L * Integer.parseInt(parts.group(1)) + Integer.parseInt(parts.group(2));
    long count =
        (60 * minutes + Integer.parseInt(parts.group(3))) * nominal
            + Integer.parseInt(parts.group(5));
    boolean drops = (dropFrame || parts.group(4).equals(";")) && nominal % 30 == 0;
    return drops ? count - nominal / 15 * (minutes - minutes / 10) : count;
  }
}
