package org.impasto.network.installing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.impasto.errors.UserException;
import org.impasto.files.Durability;
import org.impasto.files.NewFile;

/**
 * SHA-256 of the files that networks were installed from first. The published checksum of some is
 * MD5, for which another file of the same sum can be made. So a later file must have the first
 * one's SHA-256.
 */
final class FirstSums {
  private static final String NAME = ".sha256";
  private static final String LINE = "[0-9a-f]{64}  .+";

  private final Path list;

  /**
   * @param folder of the installed networks
   */
  FirstSums(Path folder) {
    list = folder.resolve(NAME);
  }

  /**
   * @param file as its home calls it
   * @param sum lower-case hexadecimal
   * @throws UserException where the first file of that name had another
   */
  void require(String file, String sum) throws IOException {
    Optional<String> first = Optional.ofNullable(read().get(file));
    if (first.isPresent() && !first.get().equals(sum)) {
      throw new UserException(
          file
              + " has the SHA-256 "
              + sum
              + ", but when it was first installed it had "
              + first.get()
              + ": somebody has changed it. Fetch it elsewhere; or, if you trust it, take its line"
              + " out of "
              + list);
    }
  }

  /** Notes the sum of a file that was installed, unless there is one. */
  void note(String file, String sum) throws IOException {
    TreeMap<String, String> sums = read();
    if (sums.putIfAbsent(file, sum) != null) {
      return;
    }
    StringBuilder text = new StringBuilder();
    sums.forEach((name, each) -> text.append(each).append("  ").append(name).append('\n'));
    try (NewFile replacement = NewFile.create(list, Durability.SYNCED)) {
      replacement.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
      replacement.commit();
    }
  }

  /** As sha256sum writes them; other lines are passed over. */
  private TreeMap<String, String> read() throws IOException {
    TreeMap<String, String> sums = new TreeMap<>();
    if (Files.exists(list)) {
      Files.readAllLines(list).stream()
          .filter(line -> line.matches(LINE))
          .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    }
    return sums;
  }
}
