package org.impasto.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.impasto.frame.Frame;

/**
 * The last frames that the disk did not take: the newest whatever its size, and others while they
 * fit.
 */
final class UnstoredFrames implements AutoCloseable {
  static final long MOST_BYTES = 512L << 20;

  private final LinkedHashMap<Digest, Frame> frames = new LinkedHashMap<>();
  private long bytes;

  boolean isEmpty() {
    return frames.isEmpty();
  }

  boolean contains(Digest digest) {
    return frames.containsKey(digest);
  }

  /** A copy; the caller closes it. */
  Optional<Frame> get(Digest digest) {
    return Optional.ofNullable(frames.get(digest)).map(Frame::copy);
  }

  /** Takes the frame over. */
  void add(Digest digest, Frame frame) {
    drop(frames.remove(digest));
    frames.put(digest, frame);
    bytes += size(frame);
    Iterator<Map.Entry<Digest, Frame>> oldest = frames.entrySet().iterator();
    while (bytes > MOST_BYTES && frames.size() > 1) {
      Frame old = oldest.next().getValue();
      oldest.remove();
      drop(old);
    }
  }

  private void drop(Frame frame) {
    if (frame != null) {
      bytes -= size(frame);
      frame.close();
    }
  }

  private static long size(Frame frame) {
    return frame.elements() * Float.BYTES;
  }

  @Override
  public void close() {
    frames.values().forEach(Frame::close);
    frames.clear();
    bytes = 0;
  }
}
