package org.impasto.media.exr;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaException;

/** What an OpenEXR file has, part by part, and any of its channels as numbers. */
public final class ExrContents {
  private static final List<String> TYPES = List.of("whole numbers", "half", "float");

  private final ExrFile file;

  /**
   * A channel of a part.
   *
   * @param place in the part's list
   * @param name as the header has it
   * @param type "half", "float" or "whole numbers"
   */
  public record Channel(int part, int place, String name, String type) {}

  /**
   * A part.
   *
   * @param name empty in files of one part
   * @param view empty where it is of none
   */
  public record Part(
      String name,
      String view,
      ExrWindow data,
      ExrWindow display,
      String compression,
      List<Channel> channels) {}

  private ExrContents(ExrFile file) {
    this.file = file;
  }

  /**
   * @throws MediaException where the file cannot be read
   */
  public static ExrContents open(Path path) {
    return new ExrContents(ExrFile.open(path));
  }

  /** Parts in the file's order. */
  public List<Part> parts() {
    return file.header().parts().stream()
        .map(
            each ->
                new Part(
                    each.name(),
                    each.texts().getOrDefault("view", ""),
                    each.data(),
                    each.display(),
                    each.compressionName(),
                    IntStream.range(0, each.channels().size())
                        .mapToObj(place -> channel(each, place))
                        .toList()))
        .toList();
  }

  private static Channel channel(ExrPart part, int place) {
    ExrChannel channel = part.channels().get(place);
    return new Channel(part.index(), place, channel.name(), TYPES.get(channel.type()));
  }

  /** Texts of all parts' headers by their names; the first part's where several have one. */
  public Map<String, String> metadata() {
    Map<String, String> all = new LinkedHashMap<>();
    file.header().parts().forEach(part -> part.texts().forEach(all::putIfAbsent));
    return all;
  }

  /**
   * The channels of the first part that has them all; null where none has.
   *
   * @param names as {@link ExrChannels#read} takes them
   */
  public List<Channel> find(List<String> names) {
    for (ExrPart part : file.header().parts()) {
      int[] places = names.stream().mapToInt(each -> ExrChannels.find(part, each)).toArray();
      if (Arrays.stream(places).allMatch(each -> each >= 0)) {
        return Arrays.stream(places).mapToObj(place -> channel(part, place)).toList();
      }
    }
    return null;
  }

  /**
   * The picture's channels.
   *
   * @param layer as {@code --layer} names it; empty for the usual one
   * @throws MediaException where there is none, or it cannot be told which
   */
  public List<Channel> beauty(String layer) {
    ExrLayers chosen = ExrLayers.choose(file, layer);
    return Arrays.stream(chosen.channels())
        .mapToObj(place -> channel(chosen.part(), place))
        .toList();
  }

  /**
   * Channels as planes at the size of the display window; NaN where a data window does not reach.
   * Each part is decoded once. The caller closes it.
   *
   * @throws MediaException where they cannot be read, or lie in parts of several sizes
   */
  public Frame read(List<Channel> channels) {
    ExrPart first = file.header().parts().get(channels.get(0).part());
    Frame all =
        Frame.allocate(
            (int) first.display().width(), (int) first.display().height(), channels.size());
    try {
      for (ExrPart part : file.header().parts()) {
        int[] planes =
            IntStream.range(0, channels.size())
                .filter(plane -> channels.get(plane).part() == part.index())
                .toArray();
        if (planes.length > 0) {
          copy(part, planes, channels, all);
        }
      }
      return all;
    } catch (RuntimeException failure) {
      all.close();
      throw failure;
    }
  }

  private void copy(ExrPart part, int[] planes, List<Channel> channels, Frame all) {
    int[] places = Arrays.stream(planes).map(plane -> channels.get(plane).place()).toArray();
    try (Frame read = file.read(part, places, Float.NaN)) {
      if (read.width() != all.width() || read.height() != all.height()) {
        throw new MediaException(
            file.path()
                + " has parts of several sizes, but one is required of channels that belong"
                + " together; render them at one size");
      }
      long bytes = (long) all.width() * all.height() * Float.BYTES;
      for (int c = 0; c < planes.length; c++) {
        Pointer.memcpy(all.plane(planes[c]), read.plane(c), bytes);
      }
    }
  }
}
