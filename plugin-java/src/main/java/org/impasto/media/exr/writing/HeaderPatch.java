package org.impasto.media.exr.writing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.impasto.media.io.MediaException;
import org.impasto.media.metadata.Attribute;

/** Sets an attribute that tinyexr writes in every file, with one value whatever it is told. */
final class HeaderPatch {
  private static final int LONGEST_HEADER = 4 << 20;

  private HeaderPatch() {}

  /**
   * @param attribute whose value is as long as that in the file
   * @throws MediaException where the file cannot be changed
   */
  static void put(Path file, Attribute attribute) {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] head = new byte[(int) Math.min(LONGEST_HEADER, open.length())];
      open.readFully(head);
      String key = "\0" + attribute.name() + "\0" + attribute.type() + "\0";
      int place = new String(head, StandardCharsets.ISO_8859_1).indexOf(key);
      if (place >= 0) {
        open.seek((long) place + key.length() + Integer.BYTES);
        open.write(attribute.value());
      }
    } catch (IOException failure) {
      throw new MediaException(
          file + " cannot be written (" + failure + "); check that its disk has room", failure);
    }
  }
}
