package org.impasto.media.exr;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaLimits;
import org.impasto.media.metadata.Attribute;

/**
 * The headers of an OpenEXR file, read before any decoder: what it has, and whether a file of its
 * length can hold that (OpenEXR file layout, 2013).
 */
record ExrHeader(List<ExrPart> parts) {
  private static final int MAGIC = 20000630;
  private static final int VERSION = 2;
  private static final int MULTIPART = 0x1000;
  private static final int MOST_PARTS = 256;
  private static final int MOST_CHANNELS = 1024;
  private static final int LONGEST_NAME = 255;

  /** A display window may be this many times as large as what is stored, or this large. */
  private static final int MOST_EMPTINESS = 16;

  /** 8192x4320, and a margin. */
  private static final long FREE_PIXELS = 36_000_000;

  static boolean recognises(byte[] bytes) {
    return bytes.length >= 4
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == MAGIC;
  }

  /**
   * @throws MediaException where it is no OpenEXR file, is damaged, or promises too much
   */
  static ExrHeader of(Path file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (!recognises(bytes) || bytes.length < 8) {
      throw new MediaException(file + " is no OpenEXR file; give another");
    }
    int flags = in.position(4).getInt();
    if ((flags & 0xff) != VERSION) {
      throw new MediaException(
          file
              + " is OpenEXR of version "
              + (flags & 0xff)
              + "; version 2 is required: save it again");
    }
    try {
      List<ExrPart> parts = new ArrayList<>();
      boolean several = (flags & MULTIPART) != 0;
      do {
        parts.add(part(file, in, parts.size()));
      } while (several && in.get(in.position()) != 0 && parts.size() < MOST_PARTS);
      for (ExrPart part : parts) {
        check(file, part, bytes.length);
      }
      return new ExrHeader(parts);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NullPointerException cut) {
      throw new MediaException(
          file + " ends in its header: it is damaged or not whole; save it again", cut);
    }
  }

  private static ExrPart part(Path file, ByteBuffer in, int index) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name = text(in); !name.isEmpty(); name = text(in)) {
      String type = text(in);
      int size = in.getInt();
      if (size < 0 || size > in.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] value = new byte[size];
      in.get(value);
      attributes.put(name, new Attribute(name, type, value));
      if (type.equals("string")) {
        texts.put(name, new String(value, StandardCharsets.UTF_8));
      } else if (type.equals("stringvector")) {
        texts.put(name, String.join(", ", list(wrap(value))));
      }
    }
    for (String needed : List.of("channels", "compression", "dataWindow", "displayWindow")) {
      if (!attributes.containsKey(needed)) {
        throw new MediaException(
            file + " has no " + needed + " in its header: it is damaged; save it again");
      }
    }
    ByteBuffer tiles = wrap(value(attributes, "tiles", 2 * Integer.BYTES));
    byte[] name = value(attributes, "name", 0);
    return new ExrPart(
        index,
        new String(name, StandardCharsets.UTF_8),
        channels(file, wrap(value(attributes, "channels", 0))),
        value(attributes, "compression", 0)[0] & 0xff,
        window(value(attributes, "dataWindow", 0)),
        window(value(attributes, "displayWindow", 0)),
        tiles.getInt(),
        tiles.getInt(),
        attributes,
        texts);
  }

  private static byte[] value(Map<String, Attribute> attributes, String name, int bytes) {
    Attribute found = attributes.get(name);
    return found == null ? new byte[bytes] : found.value();
  }

  private static List<String> list(ByteBuffer in) {
    List<String> list = new ArrayList<>();
    while (in.hasRemaining()) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] each = new byte[length];
      in.get(each);
      list.add(new String(each, StandardCharsets.UTF_8));
    }
    return list;
  }

  private static List<ExrChannel> channels(Path file, ByteBuffer in) {
    List<ExrChannel> channels = new ArrayList<>();
    for (String name = text(in); !name.isEmpty(); name = text(in)) {
      int type = in.getInt();
      in.getInt();
      ExrChannel channel = new ExrChannel(name, type, in.getInt(), in.getInt());
      if (type < 0
          || type > ExrChannel.FLOAT
          || channel.samplingX() < 1
          || channel.samplingY() < 1) {
        throw new MediaException(
            file + " has a channel " + name + " of no known type: it is damaged");
      }
      channels.add(channel);
      if (channels.size() > MOST_CHANNELS) {
        throw new MediaException(
            file + " has more than " + MOST_CHANNELS + " channels; save fewer");
      }
    }
    return channels;
  }

  private static void check(Path file, ExrPart part, long length) {
    ExrWindow data = part.data();
    ExrWindow display = part.display();
    MediaLimits.requireSize(file, data.width(), data.height());
    MediaLimits.requireSize(file, display.width(), display.height());
    if (part.deep()) {
      return;
    }
    MediaLimits.requireHeld(
        file, data.width(), data.height(), part.pixelBytes(), part.expansion() * length);
    long stored = data.width() * data.height();
    MediaLimits.requireHeld(
        file,
        display.width(),
        display.height(),
        (double) display.width() * display.height(),
        Math.max(FREE_PIXELS, (double) MOST_EMPTINESS * stored));
    MediaLimits.requireMemory(
        file,
        data.width(),
        data.height(),
        (double) stored * part.channels().size() * Float.BYTES
            + (double) display.width() * display.height() * 4 * Float.BYTES);
  }

  private static ExrWindow window(byte[] value) {
    ByteBuffer in = wrap(value);
    return new ExrWindow(in.getInt(), in.getInt(), in.getInt(), in.getInt());
  }

  private static ByteBuffer wrap(byte[] value) {
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String text(ByteBuffer in) {
    int start = in.position();
    int length = 0;
    while (in.get() != 0) {
      if (++length > LONGEST_NAME) {
        throw new BufferUnderflowException();
      }
    }
    return new String(in.array(), start, length, StandardCharsets.UTF_8);
  }
}
