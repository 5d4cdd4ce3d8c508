package org.impasto.store.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.impasto.frame.Frame;

/**
 * A SHA-256 value (FIPS 180-4).
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record Digest(String hex) {
  private static final int BYTES = 32;

  /** Throws IllegalArgumentException for anything but 64 lower-case hexadecimal digits. */
  public Digest {
    if (!hex.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
      throw new IllegalArgumentException(
          "found '" + hex + "'; a digest is 64 lower-case hexadecimal digits");
    }
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  /** Starts a digest; {@code purpose} keeps digests of different things apart. */
  public static Builder of(String purpose) {
    return new Builder().text(purpose);
  }

  /**
   * Takes in one field after another. Each is led by its kind and length, so different sequences of
   * fields never give the same bytes. Not safe for several threads; of no use after {@link
   * #build()}.
   */
  public static final class Builder {
    private final MessageDigest sha256 = sha256();
    private final ByteBuffer scratch =
        ByteBuffer.allocate(1 + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private Builder() {}

    public Builder text(String value) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      lead('t', utf8.length);
      sha256.update(utf8);
      return this;
    }

    /** Whole numbers of any width. */
    public Builder integer(long value) {
      return lead('i', value);
    }

    /** By its bits: 0.0 and -0.0 differ. */
    public Builder real(double value) {
      return lead('r', Double.doubleToLongBits(value));
    }

    public Builder truth(boolean value) {
      return lead('b', value ? 1 : 0);
    }

    public Builder digest(Digest value) {
      lead('d', BYTES);
      sha256.update(value.bytes());
      return this;
    }

    /** The remaining bytes; the buffer's position stays. */
    public Builder bytes(ByteBuffer value) {
      lead('y', value.remaining());
      sha256.update(value.duplicate());
      return this;
    }

    /** Size and every float's bits, read where they lie. */
    public Builder frame(Frame value) {
      lead('f', value.elements());
      integer(value.width()).integer(value.height()).integer(value.channels());
      FrameBytes.forEach(value, sha256::update);
      return this;
    }

    public Digest build() {
      return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    private Builder lead(char kind, long number) {
      scratch.clear().put((byte) kind).putLong(number).flip();
      sha256.update(scratch);
      return this;
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
