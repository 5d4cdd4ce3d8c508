package org.impasto.media.video;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.ffmpeg.FramePixels;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.Rate;
import org.impasto.media.metadata.Attribute;
import org.impasto.media.metadata.TimeCode;

/**
 * Frames of a video file, numbered from 1 in the order in which they are shown, upright,
 * progressive and in standard range. A number always means the same picture: it goes by the
 * picture's time.
 */
public final class VideoReader implements MediaReader {
  private static final long KEPT_BYTES = 256L << 20;
  private static final int KEPT_FRAMES = 8;

  /** Further ahead than this a picture is looked for from the nearest that stands by itself. */
  private static final int AHEAD = 40;

  private record Kept(int index, Frame frame) {}

  private final Path path;
  private final Timeline timeline;
  private final VideoFrames frames;
  private final VideoFacts facts;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Set<String> notes = Collections.synchronizedSet(new LinkedHashSet<>());
  private int reached = -1;

  public VideoReader(Path path) {
    this(path, false);
  }

  /**
   * @param keepFields whether interlaced pictures stay as they are
   */
  public VideoReader(Path path, boolean keepFields) {
    this.path = path;
    timeline = Timeline.of(path);
    frames = new VideoFrames(path, timeline, keepFields);
    try {
      AVFrame sample = frames.next();
      if (sample == null) {
        throw new MediaException(
            path + " has no picture that can be decoded: it is damaged; write it anew");
      }
      facts = VideoFacts.of(frames, sample, timeline, keepFields);
      keep(frames.index(sample), sample);
    } catch (RuntimeException failure) {
      frames.close();
      throw failure;
    }
  }

  @Override
  public FrameRange range() {
    return new FrameRange(1, timeline.count());
  }

  @Override
  public int width() {
    return facts.width();
  }

  @Override
  public int height() {
    return facts.height();
  }

  @Override
  public Rate rate() {
    return timeline.rate();
  }

  @Override
  public boolean even() {
    return timeline.even();
  }

  @Override
  public double seconds(int time) {
    return timeline.told() ? timeline.seconds(time - 1) : (time - 1) / framesPerSecond();
  }

  @Override
  public double origin() {
    return timeline.origin();
  }

  @Override
  public String timecode() {
    return facts.timecode();
  }

  @Override
  public List<Attribute> attributes(int time) {
    return TimeCode.parse(timecode())
        .map(first -> first.plus(time - 1, framesPerSecond()))
        .filter(TimeCode::isPackable)
        .map(code -> List.of(Attribute.of(code), Attribute.rate(rate().frames(), rate().seconds())))
        .orElse(List.of());
  }

  @Override
  public boolean hasAlpha() {
    return facts.alpha();
  }

  @Override
  public int[] pixelAspect() {
    return facts.pixelAspect();
  }

  @Override
  public int bits() {
    return facts.bits();
  }

  @Override
  public Optional<Path> video() {
    return Optional.of(path);
  }

  @Override
  public List<String> beside() {
    return facts.beside();
  }

  @Override
  public List<String> facts() {
    return facts.lines();
  }

  @Override
  public Set<String> notes() {
    synchronized (notes) {
      return new LinkedHashSet<>(notes);
    }
  }

  @Override
  public synchronized Frame frame(int time) {
    Frame found = find(time - 1);
    Frame colours = Frame.allocate(found.width(), found.height(), 3);
    for (int c = 0; c < 3; c++) {
      copy(found, c, colours, c);
    }
    return colours;
  }

  @Override
  public synchronized Frame alpha(int time) {
    if (!facts.alpha()) {
      return null;
    }
    Frame found = find(time - 1);
    Frame alpha = Frame.allocate(found.width(), found.height(), 1);
    copy(found, 3, alpha, 0);
    return alpha;
  }

  private static void copy(Frame from, int channel, Frame to, int plane) {
    Planes.buffer(to, plane).put(0, Planes.buffer(from, channel), 0, to.width() * to.height());
  }

  /** Stays the reader's. */
  private Frame find(int index) {
    for (Kept each : kept) {
      if (each.index == index) {
        return each.frame;
      }
    }
    if (index <= reached || index > reached + AHEAD) {
      forget();
      frames.seek(index);
    }
    boolean restarted = false;
    while (true) {
      AVFrame picture = frames.next();
      int at = picture == null ? Integer.MAX_VALUE : frames.index(picture);
      if (at > index && picture != null && kept.isEmpty() && index > 0 && !restarted) {
        // The place that was found lies behind: from the start it cannot.
        restarted = true;
        frames.restart();
        continue;
      }
      if (at == index && frames.damaged()) {
        notes.add("frame " + (index + 1) + " is damaged in " + path + " and may show it");
      }
      if (at >= 0 && at != Integer.MAX_VALUE && at >= index - KEPT_FRAMES) {
        keep(at, picture);
      }
      if (at == index) {
        return kept.getLast().frame;
      }
      if (at > index) {
        return instead(index);
      }
    }
  }

  /** A frame that could not be decoded is stood for by the one before it, or after it. */
  private Frame instead(int index) {
    notes.add(
        "frame "
            + (index + 1)
            + " of "
            + path
            + " cannot be decoded: a neighbour stands in its place");
    Frame nearest = null;
    for (Kept each : kept) {
      if (nearest == null || each.index < index) {
        nearest = each.frame;
      }
    }
    if (nearest == null) {
      throw new MediaException(
          path + ": frame " + (index + 1) + " cannot be decoded; choose others with --frames");
    }
    return nearest;
  }

  private void keep(int index, AVFrame picture) {
    reached = index;
    Frame upright = facts.turn().apply(FramePixels.numbers(picture));
    kept.addLast(new Kept(index, upright));
    while (kept.size() > KEPT_FRAMES
        || kept.size() > 1 && kept.size() * upright.elements() * Float.BYTES > KEPT_BYTES) {
      kept.removeFirst().frame.close();
    }
  }

  private void forget() {
    kept.forEach(each -> each.frame.close());
    kept.clear();
    reached = -1;
  }

  @Override
  public synchronized void close() {
    forget();
    frames.close();
  }
}
