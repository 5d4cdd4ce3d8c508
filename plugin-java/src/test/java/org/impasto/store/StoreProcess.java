package org.impasto.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.impasto.store.folder.StoreException;

/** A second process on a store. */
final class StoreProcess {
  static final int WIDTH = 100;
  static final int HEIGHT = 80;

  private StoreProcess() {}

  /**
   * Arguments: what, folder, limit in bytes, number. {@code fill} puts frames without end; {@code
   * mingle} puts and gets at random; {@code once} puts one frame and prints what was said.
   */
  public static void main(String[] arguments) {
    DiskStore store = new DiskStore(Path.of(arguments[1]), Long.parseLong(arguments[2]));
    int number = Integer.parseInt(arguments[3]);
    switch (arguments[0]) {
      case "fill" -> fill(store);
      case "mingle" -> mingle(store, number);
      case "once" -> once(store, number);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void fill(DiskStore store) {
    for (int seed = 0; ; seed++) {
      TestFrames.put(store, 500, 400, seed % 8);
    }
  }

  static void mingle(DiskStore store, int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      TestFrames.put(store, WIDTH, HEIGHT, random.nextInt(30));
      TestFrames.hasExactly(store, WIDTH, HEIGHT, random.nextInt(30));
    }
  }

  private static void once(DiskStore store, int pixels) {
    try {
      TestFrames.put(store, pixels, 1, 0);
      System.out.println("kept: " + TestFrames.hasExactly(store, pixels, 1, 0));
    } catch (StoreException e) {
      System.out.println("StoreException: " + e.getMessage());
    }
  }

  /** The command line that runs this class in a new JVM. */
  static List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(StoreProcess.class.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Starts it, both streams merged. */
  static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
