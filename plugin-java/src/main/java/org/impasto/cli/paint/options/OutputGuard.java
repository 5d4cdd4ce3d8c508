package org.impasto.cli.paint.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;

/**
 * Refuses an output that is also an input, whatever it is called: through links, by another
 * spelling, in a folder that does not tell capitals from small letters. Frames that are painted
 * into their own source destroy it while it is still read.
 */
public final class OutputGuard {
  private final Map<Object, String> inputs = new HashMap<>();
  private final Map<Path, String> outputs = new HashMap<>();

  /**
   * @param what the files are called, for messages
   * @param input a file, a folder or a pattern; null and empty for none
   */
  public OutputGuard reads(String what, String input) {
    if (input != null && !input.isBlank()) {
      for (Path file : MediaFiles.inputs(input)) {
        identity(file).ifPresent(each -> inputs.putIfAbsent(each, what + " (" + file + ")"));
      }
    }
    return this;
  }

  public OutputGuard reads(String what, Stream<String> several) {
    several.forEach(each -> reads(what, each));
    return this;
  }

  /**
   * @throws MediaException where a file that will be written is read too
   */
  private void requireApart(String output, FrameRange range) {
    for (Path file : MediaFiles.outputs(output, range)) {
      identity(file)
          .map(inputs::get)
          .ifPresent(
              what -> {
                throw new MediaException(
                    file
                        + " would be written over "
                        + what
                        + ", which is read for it; choose another output, --overwrite or not");
              });
    }
  }

  /**
   * Takes an output that will be written beside those before.
   *
   * @param what the files are, for messages about others
   * @param option that gives them
   * @throws MediaException where a file is read too, or is another output's
   */
  public void writes(String what, String option, String output, FrameRange range) {
    requireApart(output, range);
    for (Path file : MediaFiles.outputs(output, range)) {
      String other = outputs.putIfAbsent(file.toAbsolutePath().normalize(), what);
      if (other != null) {
        throw new MediaException(file + " is " + other + " output; give " + option + " another");
      }
    }
  }

  /** Empty for a file that is not there, which nothing reads. */
  private static Optional<Object> identity(Path file) {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? file.toRealPath() : key);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
