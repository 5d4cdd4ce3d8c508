package org.impasto.media.exr;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;

/** Channels of an OpenEXR file by their names, number by number: vectors and depth. */
public final class ExrChannels {
  private ExrChannels() {}

  /**
   * The channels of the first set that a part of the file has, as planes, at the size of its
   * display window; NaN where its data window does not reach. The caller closes it.
   *
   * @param sets names of channels. Names with a point may have a layer's name before them; letter
   *     case does not matter
   * @param what the channels are, for messages
   * @throws MediaException where the file cannot be read or has none of the sets
   */
  public static Frame read(Path path, String what, List<List<String>> sets) {
    ExrFile file = ExrFile.open(path);
    for (List<String> set : sets) {
      for (ExrPart part : file.header().parts()) {
        int[] chosen = set.stream().mapToInt(wanted -> find(part, wanted)).toArray();
        if (Arrays.stream(chosen).allMatch(each -> each >= 0)) {
          return file.read(part, chosen, Float.NaN);
        }
      }
    }
    throw new MediaException(
        path
            + " has the channels "
            + String.join(", ", names(file.header()))
            + ", but "
            + what
            + " needs "
            + sets.stream().map(set -> String.join(", ", set)).collect(Collectors.joining("; or "))
            + ": render these channels, rename them, or choose another layout");
  }

  /** Names of all channels, those of parts that have a name with it before them. */
  static List<String> names(ExrHeader header) {
    return header.parts().stream()
        .flatMap(
            part ->
                part.channels().stream()
                    .map(each -> (part.name().isEmpty() ? "" : part.name() + ": ") + each.name()))
        .toList();
  }

  /** The place of a channel in a part; -1 where it has none of that name. */
  static int find(ExrPart part, String wanted) {
    return IntStream.range(0, part.channels().size())
        .filter(each -> matches(part.channels().get(each).name(), part.name(), wanted))
        .findFirst()
        .orElse(-1);
  }

  /** In files of several parts the part's name may be the layer's. */
  private static boolean matches(String name, String part, String wanted) {
    boolean layered = wanted.contains(".") && name.length() > wanted.length();
    String end = layered ? name.substring(name.length() - wanted.length() - 1) : name;
    return end.equalsIgnoreCase(layered ? "." + wanted : wanted)
        || (part + "." + name).equalsIgnoreCase(wanted);
  }
}
