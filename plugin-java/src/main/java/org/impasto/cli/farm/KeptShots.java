package org.impasto.cli.farm;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.impasto.frame.Channels;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;

/** Painted shots that lie in segments of their own; one is open at a time. */
final class KeptShots implements AutoCloseable {
  private final Map<FrameRange, Path> segments;
  private FrameRange shot;
  private MediaReader reader;

  KeptShots(Map<FrameRange, Path> segments) {
    this.segments = segments;
  }

  /** RGB or RGBA; empty where the frame's shot was not kept. The caller closes it. */
  Optional<Frame> frame(int time) {
    FrameRange frame = new FrameRange(time, time);
    if (shot == null || !shot.contains(frame)) {
      close();
      segments.forEach(
          (range, file) -> {
            if (range.contains(frame)) {
              shot = range;
              reader = MediaFiles.reader(file.toString());
            }
          });
    }
    return reader == null ? Optional.empty() : Optional.of(read(1 + time - shot.first()));
  }

  private Frame read(int number) {
    Frame colours = reader.frame(number);
    if (!reader.hasAlpha()) {
      return colours;
    }
    try (colours;
        Frame alpha = reader.alpha(number)) {
      return Channels.joined(colours, alpha);
    }
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
    reader = null;
    shot = null;
  }
}
