package org.impasto.farm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * By what a film is known again: its files, how many there are, and a digest of the sizes and first
 * and last bytes of at most 64 of them. Times do not count, for copies have others.
 *
 * @param path a video, a picture, a folder or a pattern; absolute
 * @param files how many
 * @param digest SHA-256 in hexadecimal
 */
public record FilmMark(String path, int files, String digest) {
  private static final int SAMPLES = 64;
  private static final int BYTES = 1 << 16;

  /** Throws TryAgainException where the film is not there or cannot be read. */
  public static FilmMark of(String path) {
    try {
      List<Path> files = files(Path.of(path));
      if (files.isEmpty()) {
        throw new TryAgainException(absent(path));
      }
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      int samples = Math.min(SAMPLES, files.size());
      for (int i = 0; i < samples; i++) {
        int at = samples == 1 ? 0 : (int) ((long) i * (files.size() - 1) / (samples - 1));
        sample(files.get(at), sha256);
      }
      return new FilmMark(path, files.size(), HexFormat.of().formatHex(sha256.digest()));
    } catch (IOException e) {
      throw new TryAgainException(absent(path) + " (" + e + ")", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String absent(String path) {
    return "the film "
        + path
        + " is not to be had on this machine; check that its disk is mounted here under that path";
  }

  private static List<Path> files(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    boolean folder = Files.isDirectory(path);
    String name = folder ? "" : path.getFileName().toString();
    String before = name.split("[%#]", 2)[0];
    try (Stream<Path> all = Files.list(folder ? path : path.getParent())) {
      return all.filter(file -> file.getFileName().toString().startsWith(before))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static void sample(Path file, MessageDigest sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long size = in.length();
      sha256.update(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
      byte[] bytes = new byte[(int) Math.min(BYTES, size)];
      in.readFully(bytes);
      sha256.update(bytes);
      in.seek(size - bytes.length);
      in.readFully(bytes);
      sha256.update(bytes);
    }
  }
}
