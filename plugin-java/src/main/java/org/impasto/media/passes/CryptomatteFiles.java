package org.impasto.media.passes;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.cryptomatte.CryptomatteLayer;
import org.impasto.cryptomatte.ObjectMattes;
import org.impasto.cryptomatte.ObjectNames;
import org.impasto.cryptomatte.ObjectPattern;
import org.impasto.cryptomatte.RankChannels;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.sequence.SequencePattern;

/** Mattes of up to four regions out of the Cryptomatte of a render's files, frame by frame. */
public final class CryptomatteFiles {
  /** Regions that a frame can have. */
  public static final int MOST = 4;

  private static final String USUAL = "object";

  private final SequencePattern files;
  private final String wanted;
  private final List<ObjectPattern> chosen;
  private final ReadOptions.Missing missing;
  private final NavigableSet<Integer> numbers;

  private CryptomatteFiles(
      SequencePattern files,
      String wanted,
      List<ObjectPattern> chosen,
      ReadOptions.Missing missing) {
    this.files = files;
    this.missing = missing;
    numbers = files.numbers();
    this.wanted = wanted;
    this.chosen = chosen;
  }

  /**
   * Looks at the first, middle and last frame for the names that were chosen.
   *
   * @param input OpenEXR files
   * @param layer which Cryptomatte, whole or its last letters; empty for that of objects, or the
   *     first
   * @param chosen up to four, one a region
   * @param missing what stands for a frame that has no file
   * @throws org.impasto.errors.UserException where a name is not known, or a pattern has no
   *     manifest to look in
   * @throws MediaException where there is no Cryptomatte
   */
  public static CryptomatteFiles open(
      String input,
      String layer,
      List<ObjectPattern> chosen,
      FrameRange range,
      ReadOptions.Missing missing) {
    SequencePattern pattern =
        RenderPasses.files(input)
            .orElseThrow(
                () ->
                    new MediaException(
                        input
                            + " has no Cryptomatte; OpenEXR files of a render are required: name"
                            + " them by --cryptomatte"));
    CryptomatteFiles files = new CryptomatteFiles(pattern, layer, chosen, missing);
    TreeSet<String> names = new TreeSet<>();
    boolean manifest = false;
    String name = "";
    for (int time :
        new TreeSet<>(List.of(range.first(), (range.first() + range.last()) / 2, range.last()))) {
      Path path = pattern.path(time);
      if (Files.isRegularFile(path)) {
        CryptomatteLayer found = files.layer(path, ExrContents.open(path));
        name = found.name();
        manifest |= found.manifest() != null;
        if (found.manifest() != null) {
          names.addAll(found.manifest().names());
        }
      }
    }
    for (ObjectPattern each : chosen) {
      ObjectNames.require(each, name, manifest ? names : null);
    }
    return files;
  }

  private CryptomatteLayer layer(Path path, ExrContents file) {
    List<CryptomatteLayer> layers = RenderPasses.of(path, file).mattes();
    if (layers.isEmpty()) {
      throw new MediaException(
          path
              + " has no Cryptomatte in its header; render it with one, or name the files that have"
              + " it by --cryptomatte");
    }
    String end = wanted.isEmpty() ? USUAL : wanted.toLowerCase(Locale.ROOT);
    return layers.stream()
        .filter(each -> each.name().toLowerCase(Locale.ROOT).endsWith(end))
        .findFirst()
        .orElseGet(
            () -> {
              if (wanted.isEmpty()) {
                return layers.get(0);
              }
              throw new MediaException(
                  path
                      + " has no Cryptomatte called "
                      + wanted
                      + "; it has "
                      + layers.stream()
                          .map(CryptomatteLayer::name)
                          .collect(Collectors.joining(", ")));
            });
  }

  /**
   * Four channels in [0,1], one for each chosen name; the rest is 0. The caller closes it.
   *
   * @throws MediaException where the frame has no file and none stands for it, or it no ranks
   */
  public Frame regions(int time) {
    Path path = files.path(files.isSingle() ? time : missing.standing(time, numbers));
    ExrContents file = ExrContents.open(path);
    CryptomatteLayer layer = layer(path, file);
    List<ExrContents.Channel> channels = RankChannels.find(layer.name(), file::find);
    if (channels.isEmpty()) {
      throw new MediaException(
          path
              + " speaks of the Cryptomatte "
              + layer.name()
              + ", but has no channels "
              + String.join(", ", RankChannels.spellings(layer.name(), 0).get(0))
              + ": render it again with its ranks");
    }
    if (channels.stream().anyMatch(each -> !each.type().equals("float"))) {
      throw new MediaException(
          path
              + " has its Cryptomatte "
              + layer.name()
              + " in half floats, which objects' numbers do not survive; save it with 32 bits a"
              + " channel");
    }
    try (Frame ranks = file.read(channels)) {
      Frame regions = Frame.allocate(ranks.width(), ranks.height(), MOST);
      regions.data().fill(0);
      List<FloatBuffer> mattes = Stream.of(Planes.buffers(regions)).limit(chosen.size()).toList();
      new ObjectMattes(chosen, layer.manifest())
          .decode(Arrays.asList(Planes.buffers(ranks)), mattes);
      return regions;
    }
  }
}
