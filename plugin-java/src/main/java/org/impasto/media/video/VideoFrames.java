package org.impasto.media.video;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.impasto.media.ffmpeg.FilterGraph;

/**
 * Pictures of a video in the order in which they are shown, deinterlaced and in standard range,
 * from any place on. For one thread.
 */
final class VideoFrames implements AutoCloseable {
  /** Filters look at the picture before; so many earlier ones are decoded with it. */
  private static final int BEFORE = 3;

  private static final int INTERLACED_ORDERS = 2;

  private final Path path;
  private final boolean keepFields;
  private final Timeline timeline;
  private Demuxer demuxer;
  private Decoder decoder;
  private FilterGraph filter;
  private boolean filtered;
  private boolean drained;
  private int counted;
  private boolean damaged;

  VideoFrames(Path path, Timeline timeline, boolean keepFields) {
    this.path = path;
    this.timeline = timeline;
    this.keepFields = keepFields;
    demuxer = new Demuxer(path);
    try {
      decoder = new Decoder(path, demuxer);
    } catch (RuntimeException failure) {
      demuxer.close();
      throw failure;
    }
  }

  Demuxer demuxer() {
    return demuxer;
  }

  /** The next picture, valid until the next call; null at the end. */
  AVFrame next() {
    while (true) {
      AVFrame ready = filter == null ? null : filter.next();
      if (ready != null || drained) {
        return ready;
      }
      AVFrame decoded = decoder.next();
      if (decoded == null) {
        drained = true;
        if (filter == null) {
          return null;
        }
        filter.add(null);
        continue;
      }
      decoded.pts(decoded.best_effort_timestamp());
      damaged |=
          (decoded.flags() & AV_FRAME_FLAG_CORRUPT) != 0 || decoded.decode_error_flags() != 0;
      if (!filtered) {
        filtered = true;
        String chain = chain(decoded);
        filter =
            chain.isEmpty()
                ? null
                : FilterGraph.ofPictures(decoded, demuxer.stream().time_base(), chain);
      }
      if (filter == null) {
        return decoded;
      }
      filter.add(decoded);
    }
  }

  /**
   * Place of the picture that {@link #next} gave; below 0 where its time is none of the video's.
   */
  int index(AVFrame picture) {
    return timeline.told() ? timeline.index(picture.pts()) : counted++;
  }

  /** Whether the decoder found damage since this was last asked. */
  boolean damaged() {
    boolean found = damaged;
    damaged = false;
    return found;
  }

  boolean isInterlaced(AVFrame sample) {
    return (sample.flags() & AV_FRAME_FLAG_INTERLACED) != 0
        || demuxer.stream().codecpar().field_order() >= INTERLACED_ORDERS;
  }

  private String chain(AVFrame sample) {
    List<String> chain = new ArrayList<>();
    if (!keepFields && isInterlaced(sample)) {
      chain.add("bwdif=mode=send_frame:deint=all");
    }
    if (Light.isHigh(sample)) {
      chain.add(Light.chain());
    }
    return String.join(",", chain);
  }

  /** To just before a place; false where that cannot be told, then from the start. */
  boolean seek(int index) {
    boolean found = timeline.told() && demuxer.seek(timeline.ticks(Math.max(0, index - BEFORE)));
    if (!found) {
      restart();
      return false;
    }
    decoder.flush();
    refilter();
    return true;
  }

  void restart() {
    decoder.close();
    demuxer.close();
    refilter();
    counted = 0;
    demuxer = new Demuxer(path);
    decoder = new Decoder(path, demuxer);
  }

  private void refilter() {
    if (filter != null) {
      filter.close();
      filter = null;
    }
    filtered = false;
    drained = false;
  }

  @Override
  public void close() {
    refilter();
    decoder.close();
    demuxer.close();
  }
}
