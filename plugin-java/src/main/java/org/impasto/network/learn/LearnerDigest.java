package org.impasto.network.learn;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.ejml.data.DMatrixRMaj;
import org.impasto.network.library.Networks;

/** Tells whether a learnt network on disk is what today's learner made. */
final class LearnerDigest {
  private LearnerDigest() {}

  /**
   * SHA-256 of the classes of this room and of {@code network} itself, the libraries' versions and
   * the files in {@code folder}.
   */
  static String with(Path folder) throws IOException {
    MessageDigest digest = sha256();
    Path rooms = origin(Networks.class).resolve("org/impasto/network");
    for (Path file : filesUnder(rooms)) {
      if (learns(rooms.relativize(file))) digest.update(Files.readAllBytes(file));
    }
    for (Class<?> library : List.of(DMatrixRMaj.class, ComputationGraphConfiguration.class)) {
      digest.update(origin(library).getFileName().toString().getBytes());
    }
    if (Files.isDirectory(folder)) {
      for (Path file : filesUnder(folder)) digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static boolean learns(Path file) {
    return file.getNameCount() == 1 || file.startsWith("learn");
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class path entry has no readable address", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
