package org.impasto.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.impasto.store.frame.Digest;
import org.impasto.store.frame.StoredFrame;

/**
 * The last frames that the disk did not take: the newest whatever its size, and others while they
 * fit.
 */
final class UnstoredFrames implements AutoCloseable {
  static final long MOST_BYTES = 512L << 20;

  private final LinkedHashMap<Digest, StoredFrame> frames = new LinkedHashMap<>();
  private long bytes;

  boolean isEmpty() {
    return frames.isEmpty();
  }

  boolean contains(Digest digest) {
    return frames.containsKey(digest);
  }

  /** A copy. */
  Optional<StoredFrame> get(Digest digest) {
    return Optional.ofNullable(frames.get(digest)).map(StoredFrame::copy);
  }

  /** Takes the frame over. */
  void add(Digest digest, StoredFrame frame) {
    drop(frames.remove(digest));
    frames.put(digest, frame);
    bytes += frame.size();
    Iterator<Map.Entry<Digest, StoredFrame>> oldest = frames.entrySet().iterator();
    while (bytes > MOST_BYTES && frames.size() > 1) {
      StoredFrame old = oldest.next().getValue();
      oldest.remove();
      drop(old);
    }
  }

  private void drop(StoredFrame frame) {
    if (frame != null) {
      bytes -= frame.size();
      frame.close();
    }
  }

  @Override
  public void close() {
    frames.values().forEach(StoredFrame::close);
    frames.clear();
    bytes = 0;
  }
}
