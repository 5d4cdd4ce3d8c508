package org.impasto.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A disk whose power goes at a chosen step: a write stops halfway, and nothing happens any more.
 * {@link #aftermath} then makes of the folder what such a disk may show afterwards: bytes that were
 * not synced are cut off, names in folders that were not synced are those of before.
 */
public final class PowerLoss implements Disk {
  /** What the program sees of it: nothing that it could catch by mistake. */
  public static final class Cut extends Error {
    private static final long serialVersionUID = 1L;

    Cut() {
      super("the power is gone", null, false, false);
    }
  }

  /** What undoes a change of a name. */
  private record Named(Path folder, Undo undo) {}

  private interface Undo {
    void run() throws IOException;
  }

  private final Map<Path, Long> lengths = new HashMap<>();
  private final List<Named> unsynced = new ArrayList<>();
  private int left;

  /**
   * @param steps that are still done whole
   */
  public PowerLoss(int steps) {
    left = steps;
  }

  /** Whether it has happened. */
  public boolean happened() {
    return left < 0;
  }

  private void step() {
    if (left < 0 || --left < 0) {
      throw new Cut();
    }
  }

  @Override
  public synchronized FileChannel create(Path file) throws IOException {
    step();
    FileChannel channel = RealDisk.INSTANCE.create(file);
    lengths.put(file, 0L);
    unsynced.add(new Named(file.getParent(), () -> Files.deleteIfExists(file)));
    return channel;
  }

  @Override
  public synchronized void write(Path file, FileChannel channel, ByteBuffer bytes)
      throws IOException {
    lengths.putIfAbsent(file, channel.size());
    if (left == 0) {
      bytes.limit(bytes.position() + bytes.remaining() / 2);
      RealDisk.INSTANCE.write(file, channel, bytes);
    }
    step();
    RealDisk.INSTANCE.write(file, channel, bytes);
  }

  @Override
  public synchronized void sync(Path file, FileChannel channel) throws IOException {
    step();
    lengths.put(file, channel.size());
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    step();
    byte[] before = Files.exists(to) ? Files.readAllBytes(to) : null;
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Long length = lengths.remove(from);
    Long lengthBefore = lengths.put(to, length == null ? Files.size(to) : length);
    unsynced.add(
        new Named(
            to.getParent(),
            () -> {
              Files.move(to, from, StandardCopyOption.ATOMIC_MOVE);
              lengths.put(from, lengths.remove(to));
              if (before != null) {
                Files.write(to, before);
                lengths.put(to, lengthBefore == null ? before.length : lengthBefore);
              }
            }));
  }

  @Override
  public synchronized void syncFolder(Path folder) throws IOException {
    step();
    unsynced.removeIf(each -> each.folder.equals(folder));
  }

  @Override
  public synchronized void delete(Path file) throws IOException {
    step();
    RealDisk.INSTANCE.delete(file);
    lengths.remove(file);
  }

  /**
   * @param namesKept whether the medium got new names that nobody asked it to keep
   * @param share of the bytes that were not synced, that it got, 0 to 1
   */
  public synchronized void aftermath(boolean namesKept, double share) throws IOException {
    for (int i = unsynced.size() - 1; i >= 0 && !namesKept; i--) {
      unsynced.get(i).undo.run();
    }
    for (Map.Entry<Path, Long> each : lengths.entrySet()) {
      Path file = each.getKey();
      if (Files.exists(file) && Files.size(file) > each.getValue()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          long more = channel.size() - each.getValue();
          channel.truncate(each.getValue() + (long) (more * share));
        }
      }
    }
  }
}
