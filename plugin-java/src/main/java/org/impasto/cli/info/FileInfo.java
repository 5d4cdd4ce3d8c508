package org.impasto.cli.info;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.media.MediaFiles;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.ReadOptions;
import org.impasto.media.passes.RenderPasses;
import org.impasto.media.sequence.SequencePattern;

/** What a picture, a video or a sequence holds, line by line. */
public final class FileInfo {
  private FileInfo() {}

  /**
   * @param input as {@code impasto paint} takes it
   * @throws MediaException where it cannot be read
   */
  public static List<String> lines(String input) {
    SequencePattern files = RenderPasses.files(input).orElse(null);
    return files == null ? ofMedia(input) : ofRender(input, files);
  }

  private static List<String> ofMedia(String input) {
    try (MediaReader reader = MediaFiles.reader(input, ReadOptions.USUAL)) {
      return List.of(
          line("file", input),
          line("frames", reader.range().toString()),
          line("holds", String.join(", ", reader.facts())),
          line("paint", "takes the picture; motion is estimated, or named by --motion"));
    }
  }

  /** Its first frame; what the others hold is not looked at. */
  private static List<String> ofRender(String input, SequencePattern files) {
    if (files.numbers().isEmpty()) {
      throw new MediaException(
          "no file is named like " + files + "; check the folder, the name and the digits");
    }
    Path first = files.path(files.numbers().first());
    ExrContents contents = ExrContents.open(first);
    List<String> lines = new ArrayList<>();
    lines.add(line("file", input));
    if (!files.isSingle()) {
      lines.add(
          line(
              "frames",
              files.numbers().size()
                  + ", numbers "
                  + files.numbers().first()
                  + " to "
                  + files.numbers().last()));
    }
    ExrLines.parts(contents).forEach(each -> lines.add(line(each[0], each[1])));
    PassLines.recognised(contents, RenderPasses.of(first, contents))
        .forEach(each -> lines.add(line(each[0], each[1])));
    ExrLines.metadata(contents).forEach(each -> lines.add(line(each[0], each[1])));
    return lines;
  }

  private static String line(String name, String text) {
    return "%-11s %s".formatted(name, text);
  }
}
