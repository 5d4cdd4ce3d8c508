package org.impasto.cli.paint.options;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.impasto.media.exr.ExrContents;
import org.impasto.media.guides.GuideFiles;
import org.impasto.media.io.FrameRange;
import org.impasto.media.passes.PassNames;
import org.impasto.media.passes.RenderPasses;
import org.impasto.media.sequence.SequencePattern;
import org.impasto.settings.Settings;
import picocli.CommandLine.Option;

/** Motion and depth beside a shot: what options name, else what the render's own files hold. */
public final class RenderGuides {
  @Option(
      names = "--motion",
      paramLabel = "PATTERN",
      description =
          "Motion vectors of a render: EXR files in the layout of --motion-layout, or .flo files"
              + " from each frame to the next (default: IN's own, where it is a render's EXR)")
  private String motion;

  @Option(
      names = "--motion-backward",
      paramLabel = "PATTERN",
      description = "Motion vectors: .flo files from each frame to the one before")
  private String motionBackward;

  @Option(
      names = "--depth",
      paramLabel = "PATTERN",
      description =
          "Depth of a render: EXR files, read as --depth-meaning says (default: IN's own, where it"
              + " is a render's EXR)")
  private String depth;

  /**
   * What is used.
   *
   * @param settings with the layout of the vectors that were found
   * @param notes what was found in the input itself, for people
   */
  public record Found(GuideFiles files, Settings settings, List<String> notes) {}

  /** The files that options name. */
  public Stream<String> given() {
    return Stream.of(motion, motionBackward, depth).filter(Objects::nonNull);
  }

  /**
   * @param layoutGiven whether an option says how vectors lie; then others are not taken
   */
  public Found find(String input, FrameRange range, Settings settings, boolean layoutGiven) {
    Optional<RenderPasses> passes = passes(input, range);
    Optional<PassNames.Named> vectors =
        passes
            .flatMap(RenderPasses::motion)
            .filter(each -> motion == null && motionBackward == null && settings.useMotion())
            .filter(each -> range.count() > 1)
            .filter(each -> !layoutGiven || each.layout() == settings.motionLayout());
    Optional<PassNames.Named> distances =
        passes
            .flatMap(RenderPasses::depth)
            .filter(each -> depth == null && settings.useDepth() && range.count() > 1);
    Settings used = vectors.map(each -> settings.withMotionLayout(each.layout())).orElse(settings);
    List<String> notes = new ArrayList<>();
    vectors.ifPresent(each -> notes.add("motion from " + String.join(", ", each.channels())));
    distances.ifPresent(each -> notes.add("depth from " + String.join(", ", each.channels())));
    String own = RenderPasses.files(input).map(SequencePattern::toString).orElse(input);
    GuideFiles files =
        new GuideFiles(
            vectors.isPresent() ? own : motion,
            motionBackward,
            distances.isPresent() ? own : depth,
            used);
    return new Found(given().findAny().isPresent() ? files : files.lenient(), used, notes);
  }

  private static Optional<RenderPasses> passes(String input, FrameRange range) {
    return RenderPasses.files(input)
        .map(files -> files.path(range.first()))
        .filter(Files::isRegularFile)
        .map(path -> RenderPasses.of(path, ExrContents.open(path)));
  }
}
