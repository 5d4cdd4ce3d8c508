package org.impasto.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that grows by lines. What its process wrote survives that process; what was synced
 * survives power loss. The last line may be cut off, so its reader must be able to tell. For one
 * thread.
 */
public final class AppendedFile implements AutoCloseable {
  private final Disk disk;
  private final Path path;
  private final FileChannel channel;
  private final boolean created;
  private boolean named;

  private AppendedFile(Disk disk, Path path, FileChannel channel, boolean created) {
    this.disk = disk;
    this.path = path;
    this.channel = channel;
    this.created = created;
  }

  /** Opens it at its end, made where it is not there; no link is followed. */
  public static AppendedFile open(Disk disk, Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS));
    boolean created = channel.size() == 0;
    channel.position(channel.size());
    AppendedFile file = new AppendedFile(disk, path, channel, created);
    try {
      file.endLine();
      return file;
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }

  /** A line that was cut off gets its end, so that the next one stands by itself. */
  private void endLine() throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    if (!created && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n') {
      disk.write(path, channel, ByteBuffer.wrap(new byte[] {'\n'}));
    }
  }

  /**
   * @param line without its end
   */
  public void add(String line) throws IOException {
    disk.write(path, channel, ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns when all lines are on the disk. */
  public void sync() throws IOException {
    disk.sync(path, channel);
    if (created && !named) {
      disk.syncFolder(path.toAbsolutePath().getParent());
      named = true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
