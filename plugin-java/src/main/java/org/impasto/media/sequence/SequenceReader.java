package org.impasto.media.sequence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.Rate;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.metadata.Attribute;
import org.impasto.media.metadata.TimeCode;
import org.impasto.media.picture.Pictures;

/** Frames of a numbered sequence of pictures, or a single picture, all of one size. */
public final class SequenceReader implements MediaReader {
  private static final int ASPECT_UNIT = 10_000;

  private final SequencePattern pattern;
  private final ReadOptions options;
  private final NavigableSet<Integer> numbers;
  private final FrameRange range;
  private final Pictures.Facts facts;
  private final int width;
  private final int height;
  private final Map<String, Attribute> attributes;
  private final Set<String> notes = new LinkedHashSet<>();
  private Frame last;
  private int lastNumber;

  public SequenceReader(SequencePattern pattern) {
    this(pattern, ReadOptions.USUAL);
  }

  public SequenceReader(SequencePattern pattern, ReadOptions options) {
    this.pattern = pattern;
    this.options = options;
    numbers = pattern.numbers();
    range = wholeRange();
    facts = Pictures.facts(pattern.path(range.first()));
    last = Pictures.readWithAlpha(pattern.path(range.first()), options);
    lastNumber = range.first();
    attributes =
        Pictures.attributes(pattern.path(range.first()), options.layer()).stream()
            .collect(Collectors.toMap(Attribute::name, each -> each, (first, again) -> first));
    width = last.width();
    height = last.height();
  }

  private FrameRange wholeRange() {
    if (numbers.isEmpty()) {
      throw new MediaException(
          "no picture is named like "
              + pattern
              + pattern.likely().map(each -> "; " + each + " would find some").orElse("")
              + "; check the folder, the name and the digits");
    }
    for (int number = numbers.first(); number < numbers.last(); number++) {
      if (options.missing() == ReadOptions.Missing.ERROR && !numbers.contains(number)) {
        throw new MediaException(
            pattern.path(number)
                + " is missing: the sequence runs from "
                + numbers.first()
                + " to "
                + numbers.last()
                + " and must have every frame between; --missing hold or nearest lets a neighbour"
                + " stand for it, skip leaves it out");
      }
    }
    return new FrameRange(numbers.first(), numbers.last());
  }

  @Override
  public FrameRange range() {
    return range;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int bits() {
    return facts.bits();
  }

  @Override
  public Rate rate() {
    Attribute told = attributes.get(Attribute.RATE);
    return told != null && told.number(0) > 0 && told.number(1) > 0
        ? new Rate(told.number(0), told.number(1))
        : Rate.OF_SEQUENCES;
  }

  @Override
  public String timecode() {
    Attribute told = attributes.get(Attribute.TIME_CODE);
    return told == null ? "" : TimeCode.unpacked(told.number(0)).toString();
  }

  @Override
  public int[] pixelAspect() {
    Attribute told = attributes.get(Attribute.PIXEL_ASPECT);
    boolean square =
        told == null || !(told.real() > 0.01f && told.real() < 100) || told.real() == 1;
    return square
        ? new int[] {1, 1}
        : new int[] {Math.round(told.real() * ASPECT_UNIT), ASPECT_UNIT};
  }

  @Override
  public List<Attribute> attributes(int time) {
    int number = pattern.isSingle() ? time : standing(time);
    return Pictures.attributes(pattern.path(number), options.layer()).stream()
        .filter(Attribute::isKept)
        .toList();
  }

  @Override
  public synchronized boolean hasAlpha() {
    return last.channels() == 4;
  }

  @Override
  public List<String> facts() {
    List<String> all = new ArrayList<>();
    all.add(facts.kind());
    all.add(width + "x" + height);
    all.add(facts.bits() + " bits" + (hasAlpha() ? " with alpha" : ""));
    if (pixelAspect()[0] != pixelAspect()[1]) {
      all.add("pixels " + (double) pixelAspect()[0] / pixelAspect()[1] + ":1");
    }
    if (attributes.containsKey(Attribute.RATE)) {
      all.add(rate() + " fps");
    }
    if (!timecode().isEmpty()) {
      all.add("time code " + timecode());
    }
    return all;
  }

  @Override
  public synchronized Set<String> notes() {
    return new LinkedHashSet<>(notes);
  }

  @Override
  public synchronized Frame frame(int time) {
    Frame picture = picture(time);
    return planes(picture, 0, 3);
  }

  @Override
  public synchronized Frame alpha(int time) {
    Frame picture = picture(time);
    return picture.channels() == 4 ? planes(picture, 3, 1) : null;
  }

  @Override
  public Frame beyond(int time) {
    int number = pattern.isSingle() ? time : standing(time);
    return Pictures.beyond(pattern.path(number), options.layer());
  }

  private static Frame planes(Frame picture, int first, int count) {
    int pixels = picture.width() * picture.height();
    Frame planes = Frame.allocate(picture.width(), picture.height(), count);
    for (int c = 0; c < count; c++) {
      Planes.buffer(planes, c).put(0, Planes.buffer(picture, first + c), 0, pixels);
    }
    return planes;
  }

  /** Stays the reader's, valid until the next call. */
  private Frame picture(int time) {
    int number = pattern.isSingle() ? time : standing(time);
    if (number == lastNumber) {
      return last;
    }
    Path path = pattern.path(number);
    Frame read = Pictures.readWithAlpha(path, options);
    if (read.width() != width || read.height() != height) {
      String size = read.width() + "x" + read.height();
      read.close();
      throw new MediaException(
          path
              + " is "
              + size
              + ", the first picture of the sequence "
              + width
              + "x"
              + height
              + "; all pictures of a sequence must have one size");
    }
    last.close();
    last = read;
    lastNumber = number;
    return last;
  }

  @Override
  public boolean isWanted(int time) {
    return options.missing() != ReadOptions.Missing.SKIP || numbers.contains(time);
  }

  /** The number of the picture that stands for a time. */
  private synchronized int standing(int time) {
    int chosen = options.missing().standing(time, numbers);
    if (chosen == time) {
      return time;
    }
    notes.add(
        pattern.path(time)
            + (options.missing() == ReadOptions.Missing.SKIP
                ? " is missing and is left out"
                : " is missing; frame " + chosen + " stands in its place"));
    return chosen;
  }

  @Override
  public synchronized void close() {
    last.close();
  }
}
