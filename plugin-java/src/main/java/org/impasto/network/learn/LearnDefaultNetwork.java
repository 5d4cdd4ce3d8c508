package org.impasto.network.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.impasto.network.format.NetworkFolder;

/**
 * The build's step that makes the embedded default network, unless it is there and its learner is
 * unchanged.
 */
public final class LearnDefaultNetwork {
  private LearnDefaultNetwork() {}

  /**
   * Learns the network and writes its files.
   *
   * @param arguments the folder of the network's files; the file that remembers what learner they
   *     come from
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Two arguments are required, the output folder and the stamp file; found "
              + arguments.length);
    }
    Path folder = Path.of(arguments[0]);
    Path stamp = Path.of(arguments[1]);
    if (LearnerDigest.with(folder).equals(contents(stamp))) return;
    long start = System.nanoTime();
    NetworkFolder.write(DefaultNetwork.of(DefaultNetworkLearner.learn()), folder);
    Files.writeString(stamp, LearnerDigest.with(folder));
    System.out.printf("Learnt the default network in %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static String contents(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
