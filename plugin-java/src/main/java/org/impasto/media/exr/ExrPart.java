package org.impasto.media.exr;

import java.util.List;
import java.util.Map;
import org.impasto.media.metadata.Attribute;

/**
 * One part of an OpenEXR file, by its header.
 *
 * @param name empty in files of one part
 * @param tileWidth and tileHeight 0 where it lies in scan lines
 * @param attributes all of them, as they are stored
 * @param texts those that are text, in the file's order; lists of texts with commas between
 */
record ExrPart(
    int index,
    String name,
    List<ExrChannel> channels,
    int compression,
    ExrWindow data,
    ExrWindow display,
    int tileWidth,
    int tileHeight,
    Map<String, Attribute> attributes,
    Map<String, String> texts) {
  private static final List<String> COMPRESSIONS =
      List.of("none", "RLE", "ZIPS", "ZIP", "PIZ", "PXR24", "B44", "B44A", "DWAA", "DWAB", "HTJ2K");

  /** How many times its own length each compression can hold; the last for those not named. */
  private static final double[] EXPANSION = {1, 64, 1032, 1032, 8192, 1032, 3, 8192};

  /** The same part through another display window. */
  ExrPart shown(ExrWindow window) {
    return new ExrPart(
        index, name, channels, compression, data, window, tileWidth, tileHeight, attributes, texts);
  }

  /** PIZ is the last that tinyexr reads. */
  boolean plain() {
    return compression <= 4;
  }

  String compressionName() {
    return compression < COMPRESSIONS.size()
        ? COMPRESSIONS.get(compression)
        : "number " + compression;
  }

  double expansion() {
    return EXPANSION[Math.min(compression, EXPANSION.length - 1)];
  }

  /** Bytes of all its pixels, uncompressed. */
  double pixelBytes() {
    double area = (double) data.width() * data.height();
    return channels.stream()
        .mapToDouble(each -> area * each.bytes() / each.samplingX() / each.samplingY())
        .sum();
  }

  /** Whether the data window reaches everywhere in the display window. */
  boolean isWhole() {
    return data.minX() <= display.minX()
        && data.minY() <= display.minY()
        && data.maxX() >= display.maxX()
        && data.maxY() >= display.maxY();
  }

  boolean deep() {
    Attribute type = attributes.get("type");
    return type != null
        && new String(type.value(), java.nio.charset.StandardCharsets.ISO_8859_1)
            .startsWith("deep");
  }
}
