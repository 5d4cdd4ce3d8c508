package org.impasto.media.guides;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.impasto.engine.Keyframes;
import org.impasto.engine.ShotRange;
import org.impasto.engine.network.MemoryBudget;
import org.impasto.engine.plan.FrameNumbers;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.picture.Pictures;
import org.impasto.media.sequence.SequencePattern;
import org.impasto.settings.Settings;

/** The painted frames that an artist gives as picture files. */
public final class KeyframeFiles implements Keyframes {
  private final NavigableSet<Integer> times = new TreeSet<>();
  private final Map<Integer, Path> files;
  private final String note;
  private final ReadOptions reading;

  private KeyframeFiles(Map<Integer, Path> files, String note, ReadOptions reading) {
    this.files = files;
    this.reading = reading;
    this.note = note;
    times.addAll(files.keySet());
  }

  /**
   * What the settings name.
   *
   * @param range the shot's frames; where it is not known, every keyframe counts
   * @throws UserException where the list is not understood, or names a frame outside the shot
   * @throws MediaException where there is no such picture
   */
  public static KeyframeFiles of(Settings settings, ShotRange range) {
    String text = settings.keyframes().strip();
    NavigableSet<Integer> list =
        FrameNumbers.parse(
            "Keyframe list",
            settings.keyframeList(),
            Integer.MIN_VALUE,
            "write frame numbers, such as 12, 48");
    if (text.isEmpty()) {
      refuseListAlone(list);
      return new KeyframeFiles(Map.of(), "", ReadOptions.USUAL);
    }
    list.stream()
        .filter(time -> !range.mayContain(time))
        .findFirst()
        .ifPresent(time -> refuse(time, range));
    Map<Integer, Path> files = new TreeMap<>(list.isEmpty() ? found(text) : listed(text, list));
    NavigableSet<Integer> outside = new TreeSet<>(files.keySet());
    outside.removeIf(range::mayContain);
    files.keySet().removeAll(outside);
    String note =
        outside.isEmpty()
            ? ""
            : "keyframes "
                + outside
                + " lie outside the shot, which has "
                + range
                + ", and are left out";
    return new KeyframeFiles(files, note, ReadOptions.within(MemoryBudget.of(settings).bytes()));
  }

  private static void refuseListAlone(NavigableSet<Integer> list) {
    if (!list.isEmpty()) {
      throw new UserException(
          "Keyframe list names frames "
              + list
              + ", but Keyframes names no pictures; choose them, or empty the list");
    }
  }

  private static void refuse(int time, ShotRange range) {
    throw new UserException(
        "keyframe "
            + time
            + " is outside the shot, which has "
            + range
            + "; take it out of Keyframe list");
  }

  private static Map<Integer, Path> found(String text) {
    SequencePattern pattern = pattern(text);
    if (pattern == null) {
      throw new UserException(
          "the keyframe "
              + text
              + " has no number that says which frame it is; write that into Keyframe list");
    }
    Map<Integer, Path> files = new TreeMap<>();
    pattern.numbers().forEach(time -> files.put(time, pattern.path(time)));
    if (files.isEmpty()) {
      throw new MediaException(
          "no keyframe is named like " + pattern + "; check the folder, the name and the digits");
    }
    return files;
  }

  private static Map<Integer, Path> listed(String text, NavigableSet<Integer> list) {
    if (list.size() == 1 && Files.isRegularFile(Path.of(text))) {
      return Map.of(list.first(), Path.of(text));
    }
    SequencePattern pattern = pattern(text);
    if (pattern == null) {
      throw new UserException(
          "the keyframe "
              + text
              + " is one picture, but Keyframe list names "
              + list
              + "; give a pattern such as"
              + " painted.%04d.png, or one frame");
    }
    Map<Integer, Path> files = new TreeMap<>();
    for (int time : list) {
      Path file = pattern.path(time);
      if (!Files.isRegularFile(file)) {
        throw new MediaException(
            "Keyframe list names frame " + time + ", but there is no picture " + file);
      }
      files.put(time, file);
    }
    return files;
  }

  /** Null for a picture without a number. */
  private static SequencePattern pattern(String text) {
    if (SequencePattern.isPattern(text)) {
      return SequencePattern.parse(text);
    }
    Path path = Path.of(text);
    return Files.isDirectory(path)
        ? SequencePattern.inFolder(path)
        : SequencePattern.ofSeries(path);
  }

  @Override
  public NavigableSet<Integer> times() {
    return times;
  }

  @Override
  public Frame frame(int time) {
    return Pictures.read(files.get(time), reading);
  }

  /** What the artist should know; empty where there is nothing. */
  public String note() {
    return note;
  }
}
