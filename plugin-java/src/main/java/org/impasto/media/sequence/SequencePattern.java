package org.impasto.media.sequence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaType;

/**
 * Names of the pictures of a sequence: a folder, what stands before the number, the number's least
 * width, what stands after. A width of 0 stands for a single picture, whose name has no number.
 */
public record SequencePattern(Path folder, String before, int digits, String after) {
  private static final Pattern PLACE = Pattern.compile("%(?:0?(\\d))?d|#+|\\$F\\d?|@+|\\*");
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)(\\.[^.]+)");

  public static boolean isPattern(String text) {
    return PLACE.matcher(fileName(text)).find();
  }

  /**
   * Reads {@code shot.%04d.png}, {@code shot.####.png}, {@code shot.@@@@.png}, {@code shot.$F4.png}
   * or {@code shot.*.png}; the place for the number is in the file's name. Of {@code *} the files
   * that are there say how many digits the number has.
   */
  public static SequencePattern parse(String text) {
    String name = fileName(text);
    Matcher matcher = PLACE.matcher(name);
    if (!matcher.find()) {
      throw new MediaException(text + " has no place for a frame number; write it as %04d or ####");
    }
    String before = name.substring(0, matcher.start());
    String after = name.substring(matcher.end());
    if (matcher.find()) {
      throw new MediaException(
          text + " has two places for a frame number; exactly one is required");
    }
    Path folder = folderOf(text);
    int digits =
        name.charAt(before.length()) == '*'
            ? digitsFound(folder, before, after)
            : digits(name, before, after);
    return new SequencePattern(folder, before, digits, after);
  }

  public static SequencePattern single(Path picture) {
    return new SequencePattern(
        folderOf(picture.toString()), picture.getFileName().toString(), 0, "");
  }

  /**
   * The series that a numbered picture is of; null where its name has no number before the suffix.
   */
  public static SequencePattern ofSeries(Path picture) {
    Matcher matcher = NUMBERED.matcher(picture.getFileName().toString());
    return matcher.matches()
        ? new SequencePattern(
            folderOf(picture.toString()),
            matcher.group(1),
            matcher.group(2).length(),
            matcher.group(3))
        : null;
  }

  /** The one numbered sequence of pictures in a folder. */
  public static SequencePattern inFolder(Path folder) {
    Map<String, SequencePattern> found = new TreeMap<>();
    for (String name : names(folder)) {
      Matcher matcher = NUMBERED.matcher(name);
      if (!name.startsWith(".") && MediaType.of(name) == MediaType.PICTURE && matcher.matches()) {
        found.merge(
            matcher.group(1) + "####" + matcher.group(3),
            new SequencePattern(
                folder, matcher.group(1), matcher.group(2).length(), matcher.group(3)),
            (a, b) -> a.digits <= b.digits ? a : b);
      }
    }
    if (found.size() != 1) {
      throw new MediaException(
          folder
              + (found.isEmpty()
                  ? " holds no numbered pictures"
                  : " holds several sequences: " + String.join(", ", found.keySet()))
              + "; give a folder with one numbered sequence, or a pattern such as "
              + folder.resolve("shot.%04d.png"));
    }
    return found.values().iterator().next();
  }

  /** Whether it is one picture, without a number. */
  public boolean isSingle() {
    return digits == 0;
  }

  public Path path(int number) {
    return folder.resolve(
        isSingle() ? before + after : before + ("%0" + digits + "d").formatted(number) + after);
  }

  /** Numbers of the pictures that are there, in order; 1 for a single picture. */
  public NavigableSet<Integer> numbers() {
    NavigableSet<Integer> numbers = new TreeSet<>();
    if (isSingle()) {
      numbers.add(1);
      return numbers;
    }
    Pattern name = Pattern.compile(Pattern.quote(before) + "(\\d{1,9})" + Pattern.quote(after));
    for (String candidate : names(folder)) {
      Matcher matcher = name.matcher(candidate);
      if (matcher.matches()
          && candidate.equals(path(Integer.parseInt(matcher.group(1))).getFileName().toString())) {
        numbers.add(Integer.parseInt(matcher.group(1)));
      }
    }
    return numbers;
  }

  @Override
  public String toString() {
    String place = digits > 1 ? "%0" + digits + "d" : "%d";
    return folder.resolve(before + (isSingle() ? "" : place) + after).toString();
  }

  private static int digits(String name, String before, String after) {
    String place = name.substring(before.length(), name.length() - after.length());
    if (place.startsWith("#") || place.startsWith("@")) {
      return place.length();
    }
    if (place.startsWith("$F")) {
      return place.length() > 2 ? Math.max(1, place.charAt(2) - '0') : 1;
    }
    return place.equals("%d") ? 1 : Math.max(1, place.charAt(place.length() - 2) - '0');
  }

  /** The least number of digits; numbers with more of them, and no zeros before, go on from it. */
  private static int digitsFound(Path folder, String before, String after) {
    return numbered(folder, before, after).stream().mapToInt(String::length).min().orElse(1);
  }

  /** What stands where the number is, of files that are there. */
  private static List<String> numbered(Path folder, String before, String after) {
    Pattern name = Pattern.compile(Pattern.quote(before) + "(\\d{1,9})" + Pattern.quote(after));
    return names(folder).stream()
        .map(name::matcher)
        .filter(Matcher::matches)
        .map(each -> each.group(1))
        .toList();
  }

  /** A pattern that finds what this one does not, for its number has other digits. */
  public Optional<SequencePattern> likely() {
    List<String> found = numbered(folder, before, after);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SequencePattern(folder, before, digitsFound(folder, before, after), after));
  }

  /** The files that are there. */
  public List<Path> files() {
    return numbers().stream().map(this::path).toList();
  }

  private static String fileName(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static Path folderOf(String text) {
    return text.contains("/") ? Path.of(text.substring(0, text.lastIndexOf('/') + 1)) : Path.of("");
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MediaException("the folder " + folder + " does not exist");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new MediaException("the folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }
}
