package org.impasto.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.impasto.files.NewFile;
import org.impasto.frame.Frame;

/**
 * One frame's file: header, planes, checksum; numbers in the machine's byte order, so that a file
 * from a machine of the other order does not show the magic number and counts as foreign.
 *
 * <pre>
 * 8 bytes   magic number
 * 4 x 4     version, width, height, channels
 * 32        digest, the frame's address
 * 4 x n     n = width x height x channels floats, plane after plane
 * 8         CRC-32C (Castagnoli) of all before it
 * </pre>
 */
final class FrameFile {
  /** "IMPASTO" and a byte outside ASCII, so that no text file begins like it. */
  private static final long MAGIC = 0x494d504153544f8aL;

  private static final int VERSION = 1;
  private static final int HEADER = 8 + 4 * 4 + 32;
  private static final int TRAILER = 8;

  private FrameFile() {}

  /** Bytes on disk. */
  static long size(Frame frame) {
    return HEADER + Float.BYTES * frame.elements() + TRAILER;
  }

  /** Writes a frame into a new file, which the caller puts in its place. */
  static void write(NewFile file, Digest digest, Frame frame) throws IOException {
    CRC32C checksum = new CRC32C();
    add(file, header(digest, frame.width(), frame.height(), frame.channels()), checksum);
    FrameBytes.<IOException>forEach(frame, piece -> add(file, piece, checksum));
    ByteBuffer trailer = buffer(TRAILER).putLong(checksum.getValue()).flip();
    add(file, trailer, checksum);
  }

  /**
   * Reads a file back; empty where it is anything but the whole and undamaged frame of that digest.
   * The caller closes the frame.
   */
  static Optional<Frame> read(Path file, Digest digest) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = buffer(HEADER);
      if (!readFully(channel, header)) {
        return Optional.empty();
      }
      int width = header.getInt(12);
      int height = header.getInt(16);
      int channels = header.getInt(20);
      if (!header.equals(header(digest, width, height, channels))
          || !fits(channel.size(), width, height, channels)) {
        return Optional.empty();
      }
      return planes(channel, header, Frame.allocate(width, height, channels));
    }
  }

  private static Optional<Frame> planes(FileChannel channel, ByteBuffer header, Frame frame)
      throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(header);
    boolean whole = false;
    try {
      FrameBytes.<IOException>forEach(
          frame,
          piece -> {
            if (readFully(channel, piece)) {
              checksum.update(piece);
            }
          });
      ByteBuffer trailer = buffer(TRAILER);
      whole = readFully(channel, trailer) && trailer.getLong() == checksum.getValue();
      return whole ? Optional.of(frame) : Optional.empty();
    } finally {
      if (!whole) {
        frame.close();
      }
    }
  }

  /** Whether a frame of that size fills the file exactly; asked before memory is taken for it. */
  private static boolean fits(long size, int width, int height, int channels) {
    if (width < 1 || height < 1 || channels < 1) {
      return false;
    }
    try {
      long elements = Math.multiplyExact((long) width * height, channels);
      return size == Math.addExact(HEADER + TRAILER, Math.multiplyExact(elements, Float.BYTES));
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private static ByteBuffer header(Digest digest, int width, int height, int channels) {
    return buffer(HEADER)
        .putLong(MAGIC)
        .putInt(VERSION)
        .putInt(width)
        .putInt(height)
        .putInt(channels)
        .put(digest.bytes())
        .flip();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  private static void add(NewFile file, ByteBuffer bytes, CRC32C checksum) throws IOException {
    checksum.update(bytes.duplicate());
    file.write(bytes);
  }

  /** False where the file ends before; else the buffer stands ready to be read. */
  private static boolean readFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        return false;
      }
    }
    bytes.flip();
    return true;
  }
}
