package org.impasto.network.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.impasto.errors.UserException;

/**
 * A network's files as they lie on disk or in a jar.
 *
 * @param where names the network's place in messages
 * @param descriptor {@code network.json}
 * @param graph {@code graph.json}
 * @param weights {@code weights.safetensors}
 */
public record NetworkFiles(String where, byte[] descriptor, byte[] graph, byte[] weights) {
  public static final String DESCRIPTOR = "network.json";
  public static final String GRAPH = "graph.json";
  public static final String WEIGHTS = "weights.safetensors";

  /** Gives the bytes of a file of the network's folder, or null where there is none. */
  @FunctionalInterface
  public interface Folder {
    public byte[] read(String file) throws IOException;
  }

  public static NetworkFiles read(String where, Folder folder) throws IOException {
    return new NetworkFiles(
        where,
        part(where, folder, DESCRIPTOR),
        part(where, folder, GRAPH),
        part(where, folder, WEIGHTS));
  }

  /** Writes the files into a folder, which is made where it is missing. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(DESCRIPTOR), descriptor);
    Files.write(folder.resolve(GRAPH), graph);
    Files.write(folder.resolve(WEIGHTS), weights);
  }

  public long bytes() {
    return (long) descriptor.length + graph.length + weights.length;
  }

  /** SHA-256 of the three files one after another. */
  public String digest() {
    return sha256(descriptor, graph, weights);
  }

  static String sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) digest.update(part);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] part(String where, Folder folder, String file) throws IOException {
    byte[] bytes = folder.read(file);
    if (bytes == null) {
      throw new UserException(
          where
              + " lacks "
              + file
              + "; a network needs "
              + String.join(", ", DESCRIPTOR, GRAPH, WEIGHTS));
    }
    return bytes;
  }
}
