package org.impasto.store.frame;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;

/** Packs blocks of bytes without loss: Zstandard, in Java. For one thread. */
final class Compression {
  /** Of a block before it is packed: memory is bounded, whatever a frame's size. */
  static final int BLOCK = 1 << 20;

  /** No block packs better: a file that promises more is not believed. */
  static final int MOST_RATIO = 1 << 14;

  private final ZstdCompressor compressor = new ZstdCompressor();
  private final ZstdDecompressor decompressor = new ZstdDecompressor();
  private final byte[] packed = new byte[compressor.maxCompressedLength(BLOCK)];

  /** Packs the first bytes of a block; valid until the next call. */
  byte[] packed() {
    return packed;
  }

  /** How many bytes of {@link #packed} they have become. */
  int pack(byte[] block, int length) {
    return compressor.compress(block, 0, length, packed, 0, packed.length);
  }

  /** Unpacks so many bytes of {@link #packed}; fails where they do not give a block's length. */
  void unpack(int packedLength, byte[] block, int length) throws IOException {
    try {
      int found = decompressor.decompress(packed, 0, packedLength, block, 0, length);
      if (found != length) {
        throw new IOException("a block has " + found + " bytes; " + length + " are required");
      }
    } catch (MalformedInputException | IllegalArgumentException damaged) {
      throw new IOException("a packed block is damaged", damaged);
    }
  }
}
