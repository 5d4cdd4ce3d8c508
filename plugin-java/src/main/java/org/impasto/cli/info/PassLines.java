package org.impasto.cli.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasto.cryptomatte.CryptomatteLayer;
import org.impasto.cryptomatte.RankChannels;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.io.MediaException;
import org.impasto.media.passes.PassNames;
import org.impasto.media.passes.RenderPasses;

/** What is recognised in a render's file, and what {@code impasto paint} takes of it. */
final class PassLines {
  private static final int MOST_NAMES = 24;

  private PassLines() {}

  static List<String[]> recognised(ExrContents contents, RenderPasses passes) {
    List<String[]> lines = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    lines.add(new String[] {"beauty", beauty(contents, taken)});
    passes
        .motion()
        .ifPresent(
            each -> {
              String layout = each.layout().name().toLowerCase(Locale.ROOT);
              lines.add(new String[] {"motion", channels(each) + ", layout " + layout});
              taken.add("motion");
            });
    passes
        .unusable()
        .ifPresent(
            each ->
                lines.add(
                    new String[] {
                      "motion", channels(each) + ": not taken, for these are no pixels a frame"
                    }));
    passes
        .depth()
        .ifPresent(
            each -> {
              lines.add(new String[] {"depth", channels(each) + ", read as --depth-meaning says"});
              taken.add("depth");
            });
    passes.normals().ifPresent(each -> lines.add(new String[] {"normals", channels(each)}));
    passes.mattes().forEach(each -> lines.add(new String[] {"Cryptomatte", matte(contents, each)}));
    lines.add(
        new String[] {
          "paint",
          (taken.isEmpty() ? "takes nothing without --layer" : "takes " + String.join(", ", taken))
              + (passes.mattes().isEmpty() ? "" : "; objects by --object-style 'NAME=STYLE'")
        });
    return lines;
  }

  private static String beauty(ExrContents contents, List<String> taken) {
    try {
      String channels =
          contents.beauty("").stream()
              .map(ExrContents.Channel::name)
              .collect(Collectors.joining(", "));
      taken.add("beauty");
      return channels;
    } catch (MediaException none) {
      return none.getMessage();
    }
  }

  private static String channels(PassNames.Named pass) {
    return String.join(", ", pass.channels()) + " (" + pass.programs() + ")";
  }

  private static String matte(ExrContents contents, CryptomatteLayer layer) {
    int ranks = RankChannels.find(layer.name(), contents::find).size() / 2;
    String known =
        layer.manifest() == null
            ? "no manifest, so objects are named in full"
            : layer.manifest().names().stream()
                    .sorted()
                    .limit(MOST_NAMES)
                    .collect(Collectors.joining(", "))
                + (layer.manifest().names().size() > MOST_NAMES
                    ? " and %d more".formatted(layer.manifest().names().size() - MOST_NAMES)
                    : "");
    return layer.name() + ", " + ranks + " ranks: " + known;
  }
}
