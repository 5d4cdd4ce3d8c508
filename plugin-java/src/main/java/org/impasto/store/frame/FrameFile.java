package org.impasto.store.frame;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.impasto.files.NewFile;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;

/**
 * One painted frame's file: header, layers, checksum; numbers are big-endian.
 *
 * <pre>
 * 8        magic number
 * 4        version
 * 32       digest, the frame's address
 * 4        number of layers, then each:
 *   text     name (2 bytes of length, modified UTF-8)
 *   1        kind: 0 floats, 1 unit numbers of 16 bits, 2 bytes
 *   4 x 3    width, height, channels; of bytes their number, 1, 1
 *   blocks   of at most 1 MiB before they are packed: 4 bytes packed length, Zstandard frame
 * 8        CRC-32C (Castagnoli) of all before it
 * </pre>
 *
 * <p>The first layer may be bytes named "origin": which kind of processor painted which shot.
 */
public final class FrameFile {
  /** "IMPASTO" and a byte outside ASCII, so that no text file begins like it. */
  private static final long MAGIC = 0x494d504153544f8aL;

  private static final int VERSION = 2;
  private static final int TRAILER = 8;
  private static final int DIGEST = 32;
  private static final int HEAD = 1 << 12;
  private static final int MOST_LAYERS = 64;
  private static final int BYTES_KIND = Layer.Samples.values().length;
  private static final int BUFFER = 1 << 16;
  private static final String ORIGIN = "origin";

  private FrameFile() {}

  /** Writes a frame into a new file, which the caller puts in its place. */
  public static void write(NewFile file, Digest digest, StoredFrame frame, Origin origin)
      throws IOException {
    CRC32C checksum = new CRC32C();
    var buffered = new BufferedOutputStream(file.stream(), BUFFER);
    DataOutputStream out = new DataOutputStream(new CheckedOutputStream(buffered, checksum));
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    out.write(digest.bytes());
    out.writeInt(frame.layers().size() + (origin.tells() ? 1 : 0));
    Compression compression = new Compression();
    byte[] block = new byte[Compression.BLOCK];
    if (origin.tells()) {
      out.writeUTF(ORIGIN);
      write(out, layer(origin), compression, block);
    }
    for (Map.Entry<String, Layer> each : frame.layers().entrySet()) {
      out.writeUTF(each.getKey());
      write(out, each.getValue(), compression, block);
    }
    out.writeLong(checksum.getValue());
    out.flush();
  }

  private static Layer.Bytes layer(Origin origin) {
    return new Layer.Bytes(origin.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Who painted a file's frame, and of which shot; ANY where the file does not say. Reads no more
   * than the head, and does not check the rest.
   */
  public static Origin origin(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), HEAD))) {
      boolean known = in.readLong() == MAGIC && in.readInt() == VERSION;
      in.skipNBytes(DIGEST);
      in.readInt();
      if (!known || !in.readUTF().equals(ORIGIN)) {
        return Origin.ANY;
      }
      Layer found = layer(in, Files.size(file), new Compression(), new byte[Compression.BLOCK]);
      return found instanceof Layer.Bytes bytes
          ? Origin.read(new String(bytes.bytes(), StandardCharsets.UTF_8))
          : Origin.ANY;
    } catch (EOFException | DamagedException cutOff) {
      return Origin.ANY;
    }
  }

  private static void write(
      DataOutputStream out, Layer layer, Compression compression, byte[] block) throws IOException {
    if (layer instanceof Layer.Pixels pixels) {
      Frame frame = pixels.frame();
      header(out, pixels.samples().ordinal(), frame.width(), frame.height(), frame.channels());
      int most = SampleBlocks.capacity(pixels.samples());
      for (int channel = 0; channel < frame.channels(); channel++) {
        FloatBuffer plane = Planes.buffer(frame, channel);
        for (int first = 0; first < plane.capacity(); first += most) {
          int count = Math.min(most, plane.capacity() - first);
          SampleBlocks.split(pixels.samples(), plane, first, count, block);
          block(out, compression, block, count * pixels.samples().bytes());
        }
      }
    } else if (layer instanceof Layer.Bytes raw) {
      header(out, BYTES_KIND, raw.bytes().length, 1, 1);
      for (int first = 0; first < raw.bytes().length; first += Compression.BLOCK) {
        int count = Math.min(Compression.BLOCK, raw.bytes().length - first);
        System.arraycopy(raw.bytes(), first, block, 0, count);
        block(out, compression, block, count);
      }
    }
  }

  private static void header(DataOutputStream out, int kind, int width, int height, int channels)
      throws IOException {
    out.writeByte(kind);
    out.writeInt(width);
    out.writeInt(height);
    out.writeInt(channels);
  }

  private static void block(DataOutputStream out, Compression compression, byte[] block, int length)
      throws IOException {
    int packed = compression.pack(block, length);
    out.writeInt(packed);
    out.write(compression.packed(), 0, packed);
  }

  /**
   * Reads a file back; empty where it is anything but the whole and undamaged frame of that digest.
   */
  public static Optional<StoredFrame> read(Path file, Digest digest) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (!endsWithItsChecksum(channel, size)) {
        return Optional.empty();
      }
      var buffered = new BufferedInputStream(Channels.newInputStream(channel.position(0)), BUFFER);
      StoredFrame frame = new StoredFrame();
      boolean whole = false;
      try {
        whole = read(new DataInputStream(buffered), digest, size, frame);
      } catch (EOFException | DamagedException cutOff) {
        whole = false;
      } finally {
        if (!whole) {
          frame.close();
        }
      }
      return whole ? Optional.of(frame) : Optional.empty();
    }
  }

  /** Nothing of a file is believed, and no memory taken, before all of it is known to be ours. */
  private static boolean endsWithItsChecksum(FileChannel channel, long size) throws IOException {
    if (size < Long.BYTES + Integer.BYTES + TRAILER) {
      return false;
    }
    CRC32C checksum = new CRC32C();
    ByteBuffer piece = ByteBuffer.allocate(BUFFER);
    for (long left = size - TRAILER; left > 0; left -= piece.limit()) {
      piece.clear().limit((int) Math.min(BUFFER, left));
      if (!readFully(channel, piece)) {
        return false;
      }
      checksum.update(piece);
    }
    ByteBuffer trailer = ByteBuffer.allocate(TRAILER);
    return readFully(channel, trailer) && trailer.getLong() == checksum.getValue();
  }

  private static boolean readFully(FileChannel channel, ByteBuffer piece) throws IOException {
    while (piece.hasRemaining()) {
      if (channel.read(piece) < 0) {
        return false;
      }
    }
    piece.flip();
    return true;
  }

  /** What the file says cannot be. */
  private static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(String what) {
      super(what);
    }
  }

  private static boolean read(DataInputStream in, Digest digest, long size, StoredFrame frame)
      throws IOException {
    if (in.readLong() != MAGIC || in.readInt() != VERSION) {
      return false;
    }
    if (!Arrays.equals(in.readNBytes(digest.bytes().length), digest.bytes())) {
      return false;
    }
    int layers = in.readInt();
    if (layers < 1 || layers > MOST_LAYERS) {
      return false;
    }
    Compression compression = new Compression();
    byte[] block = new byte[Compression.BLOCK];
    for (int i = 0; i < layers; i++) {
      frame.with(in.readUTF(), layer(in, size, compression, block));
    }
    return in.skipBytes(TRAILER) == TRAILER && in.read() < 0;
  }

  private static Layer layer(DataInputStream in, long size, Compression compression, byte[] block)
      throws IOException {
    int kind = in.readUnsignedByte();
    int width = in.readInt();
    int height = in.readInt();
    int channels = in.readInt();
    int bytes = kind < BYTES_KIND ? Layer.Samples.values()[kind].bytes() : 1;
    double promised = (double) width * height * channels * bytes;
    if (kind > BYTES_KIND
        || Math.min(width, Math.min(height, channels)) < 1
        || (double) width * height > Integer.MAX_VALUE
        || promised > (double) size * Compression.MOST_RATIO) {
      throw new DamagedException("a layer of " + width + "x" + height + "x" + channels);
    }
    return kind == BYTES_KIND
        ? bytes(in, width, compression, block)
        : pixels(in, Layer.Samples.values()[kind], width, height, channels, compression, block);
  }

  private static Layer bytes(DataInputStream in, int length, Compression compression, byte[] block)
      throws IOException {
    byte[] bytes = new byte[length];
    for (int first = 0; first < length; first += Compression.BLOCK) {
      int count = Math.min(Compression.BLOCK, length - first);
      unpack(in, compression, block, count);
      System.arraycopy(block, 0, bytes, first, count);
    }
    return new Layer.Bytes(bytes);
  }

  private static Layer pixels(
      DataInputStream in,
      Layer.Samples samples,
      int width,
      int height,
      int channels,
      Compression compression,
      byte[] block)
      throws IOException {
    Frame frame = Frame.allocate(width, height, channels);
    try {
      int most = SampleBlocks.capacity(samples);
      for (int channel = 0; channel < channels; channel++) {
        FloatBuffer plane = Planes.buffer(frame, channel);
        for (int first = 0; first < plane.capacity(); first += most) {
          int count = Math.min(most, plane.capacity() - first);
          unpack(in, compression, block, count * samples.bytes());
          SampleBlocks.join(samples, block, count, plane, first);
        }
      }
      return new Layer.Pixels(frame, samples);
    } catch (IOException | RuntimeException failure) {
      frame.close();
      throw failure;
    }
  }

  private static void unpack(DataInputStream in, Compression compression, byte[] block, int length)
      throws IOException {
    int packed = in.readInt();
    if (packed < 0 || packed > compression.packed().length) {
      throw new DamagedException("a block of " + packed + " bytes");
    }
    in.readFully(compression.packed(), 0, packed);
    compression.unpack(packed, block, length);
  }
}
