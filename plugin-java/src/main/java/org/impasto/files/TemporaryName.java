package org.impasto.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names beside a file while it is written: {@code .part-RANDOM-NAME}, and {@code .lock-RANDOM-NAME}
 * where its writer cannot hold a lock on the file itself. The name stands last, for programs that
 * tell a file's kind by its ending. RANDOM is 128 bits, in hexadecimal.
 */
final class TemporaryName {
  private static final Pattern PART = Pattern.compile("\\.part-[0-9a-f]{32}-.+");
  private static final Pattern LOCK = Pattern.compile("\\.lock-[0-9a-f]{32}-.+");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** File systems take names of 255 bytes. */
  private static final int LONGEST = 200;

  private TemporaryName() {}

  static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static Path part(Path target, String random) {
    return target.resolveSibling(".part-" + random + "-" + ending(target));
  }

  static Path lock(Path target, String random) {
    return target.resolveSibling(".lock-" + random + "-" + ending(target));
  }

  static boolean isPart(Path file) {
    return PART.matcher(file.getFileName().toString()).matches();
  }

  static boolean isLock(Path file) {
    return LOCK.matcher(file.getFileName().toString()).matches();
  }

  /** The lock of a part that is written by name. */
  static Path lockOf(Path part) {
    return part.resolveSibling(part.getFileName().toString().replaceFirst("^\\.part", ".lock"));
  }

  private static String ending(Path target) {
    String name = target.getFileName().toString();
    int start = 0;
    while (name.substring(start).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      start++;
    }
    return name.substring(start);
  }
}
