package org.impasto.cryptomatte;

/** MurmurHash3 x86 32 with seed 0 (Austin Appleby, public domain), which Cryptomatte names by. */
final class MurmurHash3 {
  private static final int C1 = 0xcc9e2d51;
  private static final int C2 = 0x1b873593;

  private MurmurHash3() {}

  static int of(byte[] bytes) {
    int hash = 0;
    int whole = bytes.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      hash = Integer.rotateLeft(hash ^ mixed(word(bytes, i, 4)), 13) * 5 + 0xe6546b64;
    }
    hash ^= mixed(word(bytes, whole, bytes.length - whole));
    return finished(hash ^ bytes.length);
  }

  /** Up to four bytes, the first lowest. */
  private static int word(byte[] bytes, int start, int count) {
    int word = 0;
    for (int i = 0; i < count; i++) {
      word |= (bytes[start + i] & 0xff) << 8 * i;
    }
    return word;
  }

  private static int mixed(int word) {
    return Integer.rotateLeft(word * C1, 15) * C2;
  }

  private static int finished(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
