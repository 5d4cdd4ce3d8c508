package org.impasto.queue.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.files.AppendedFile;
import org.impasto.files.Disk;

/**
 * Files that a job delivered, as its log says: {@code FRAME SIZE SHA-256}, a line each, the last of
 * a frame counts. A file counts as delivered where it is looked at and both are right, not where
 * something stands at its place. Frame -1 is the file that is whole only at the end.
 */
final class Deliveries implements AutoCloseable {
  private static final Pattern LINE = Pattern.compile("(-?\\d{1,9}) (\\d{1,18}) ([0-9a-f]{64})");

  private record Delivered(long size, String digest) {}

  private final AppendedFile log;
  private final Map<Integer, Delivered> delivered = new HashMap<>();
  private final Set<Integer> lookedAt = new HashSet<>();

  private Deliveries(AppendedFile log) {
    this.log = log;
  }

  static Deliveries open(Disk disk, Path log) throws IOException {
    Map<Integer, Delivered> found = new HashMap<>();
    if (Files.exists(log)) {
      byte[] all = Files.readAllBytes(log);
      new String(all, StandardCharsets.ISO_8859_1).lines().forEach(line -> read(line, found));
    }
    Deliveries deliveries = new Deliveries(AppendedFile.open(disk, log));
    deliveries.delivered.putAll(found);
    return deliveries;
  }

  /** A line that power loss cut off or filled is none. */
  private static void read(String line, Map<Integer, Delivered> found) {
    Matcher match = LINE.matcher(line);
    if (match.matches()) {
      found.put(
          Integer.parseInt(match.group(1)),
          new Delivered(Long.parseLong(match.group(2)), match.group(3)));
    }
  }

  /** Whether a frame's file is as it was delivered; its bytes are read once. */
  boolean has(int frame, Path file) throws IOException {
    Delivered known = delivered.get(frame);
    if (known == null
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) != known.size) {
      return false;
    }
    if (!lookedAt.contains(frame) && !digest(file).equals(known.digest)) {
      return false;
    }
    lookedAt.add(frame);
    return true;
  }

  /** Takes note of a file that was just delivered. */
  void add(int frame, Path file) throws IOException {
    Delivered now = new Delivered(Files.size(file), digest(file));
    delivered.put(frame, now);
    lookedAt.add(frame);
    log.add(frame + " " + now.size + " " + now.digest);
  }

  void sync() throws IOException {
    log.sync();
  }

  static String digest(Path file) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
