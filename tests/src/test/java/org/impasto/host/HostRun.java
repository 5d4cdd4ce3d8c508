package org.impasto.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of the command-line host over the real bundle. */
public final class HostRun {
  private static final Pattern FRAME =
      Pattern.compile("frame (-?\\d+) (\\w+) [\\d.]+ s(?: crc ([0-9a-f]{8}))?");
  private static final Pattern UNDEFINED =
      Pattern.compile("frame -?\\d+ undefined (\\d+) of \\d+ pixels");
  private static final long LONGEST_MINUTES = 8;

  /**
   * What the host said.
   *
   * @param status its exit status
   * @param sums checksum of each frame rendered
   * @param text all it printed
   */
  public record Outcome(int status, Map<Integer, String> sums, String text) {
    /** Pixels that failed renders left unwritten, together. */
    public long undefinedPixels() {
      return UNDEFINED
          .matcher(text)
          .results()
          .mapToLong(found -> Long.parseLong(found.group(1)))
          .sum();
    }

    /** Whether a failed or aborted render was counted at all. */
    public boolean countedUndefined() {
      return UNDEFINED.matcher(text).find();
    }
  }

  private final Path folder;
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> wrapper = new ArrayList<>();
  private Path bundle = Path.of(System.getProperty("impasto.bundle"));

  /**
   * @param folder for the store and the host's log
   */
  public HostRun(Path folder) {
    this.folder = folder;
    environment.put("IMPASTO_STORE", folder.resolve("store").toString());
  }

  public HostRun with(String... more) {
    arguments.addAll(Arrays.asList(more));
    return this;
  }

  public HostRun parameter(String name, Object value) {
    return with("--param", name + "=" + value);
  }

  public HostRun environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public HostRun bundle(Path other) {
    bundle = other;
    return this;
  }

  /**
   * Runs the host inside another program, which gets the host's command line as its last arguments.
   */
  public HostRun inside(List<String> program) {
    wrapper.addAll(program);
    return this;
  }

  Process start() throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(System.getProperty("impasto.host"));
    command.addAll(List.of("--plugin", bundle.toString()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Path log() {
    return folder.resolve("host.log");
  }

  /** Runs to the end. Throws IOException where the host hangs. */
  public Outcome run() throws IOException, InterruptedException {
    return outcome(start());
  }

  /** Of a process that this run started, when it has ended. Throws IOException where it hangs. */
  Outcome outcome(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("the host hung: " + Files.readString(log()));
    }
    String text = Files.readString(log());
    Map<Integer, String> sums = new TreeMap<>();
    Matcher frames = FRAME.matcher(text);
    while (frames.find()) {
      if (frames.group(2).equals("ok")) {
        sums.put(Integer.parseInt(frames.group(1)), frames.group(3));
      }
    }
    return new Outcome(process.exitValue(), sums, text);
  }
}
