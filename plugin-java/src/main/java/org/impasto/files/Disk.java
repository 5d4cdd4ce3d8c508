package org.impasto.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The steps by which a durable file comes to be. Tests put one in its place that fails at any. */
public interface Disk {
  /** Creates a file that must not be there, following no link. Open for reading and writing. */
  FileChannel create(Path file) throws IOException;

  /** Writes all that remains of the buffer. */
  void write(Path file, FileChannel channel, ByteBuffer bytes) throws IOException;

  /** Returns when the file's bytes are on the disk. */
  void sync(Path file, FileChannel channel) throws IOException;

  /** Renames within a folder, atomically, over what stands there. */
  void rename(Path from, Path to) throws IOException;

  /** Returns when the names in a folder are on the disk. */
  void syncFolder(Path folder) throws IOException;

  /** Removes a file where it is there. */
  void delete(Path file) throws IOException;
}
