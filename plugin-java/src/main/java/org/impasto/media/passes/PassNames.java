package org.impasto.media.passes;

import java.util.List;
import java.util.stream.Stream;
import org.impasto.settings.Settings.MotionLayout;

/**
 * The one table of how programs call their passes. Names with a point may have a layer before them;
 * letter case does not matter.
 */
public final class PassNames {
  /**
   * Channels that are a pass together.
   *
   * @param layout of vectors, else null
   * @param programs that call it so
   */
  public record Named(MotionLayout layout, List<String> channels, String programs) {}

  /** Vectors, those with both directions first. */
  static final List<Named> MOTION =
      List.of(
          motion(MotionLayout.NUKE, "Nuke", "forward.u", "forward.v", "backward.u", "backward.v"),
          motion(MotionLayout.BLENDER, "Blender", "Vector.X", "Vector.Y", "Vector.Z", "Vector.W"),
          motion(MotionLayout.FORWARD, "Nuke", "forward.u", "forward.v"),
          motion(MotionLayout.FORWARD, "Arnold", "motionvector.R", "motionvector.G"),
          motion(MotionLayout.FORWARD, "Arnold", "motionvector.X", "motionvector.Y"),
          motion(MotionLayout.BACKWARD, "Nuke", "backward.u", "backward.v"));

  /** Motion that is seen and not taken, for its numbers are not pixels of the picture. */
  static final List<Named> MOTION_IN_SPACE =
      List.of(
          motion(null, "RenderMan", "dPdtime.R", "dPdtime.G", "dPdtime.B"),
          motion(null, "RenderMan", "motionFore.R", "motionFore.G"),
          motion(null, "RenderMan", "motionBack.R", "motionBack.G"));

  static final List<Named> DEPTH =
      List.of(
          named("Blender, Nuke", "depth.Z"),
          named("Blender", "depth.V"),
          named("Arnold, RenderMan", "Z"),
          named("Houdini", "depth.Y"));

  static final List<Named> NORMALS =
      List.of(
          named("Blender", "Normal.X", "Normal.Y", "Normal.Z"),
          named("Arnold, Karma", "N.X", "N.Y", "N.Z"),
          named("Arnold, Karma", "N.R", "N.G", "N.B"),
          named("RenderMan", "Nn.R", "Nn.G", "Nn.B"),
          named("RenderMan", "__Nworld.R", "__Nworld.G", "__Nworld.B"),
          named("Nuke", "normal.R", "normal.G", "normal.B"),
          named("Nuke", "normals.R", "normals.G", "normals.B"));

  private PassNames() {}

  private static Named motion(MotionLayout layout, String programs, String... channels) {
    return new Named(layout, List.of(channels), programs);
  }

  private static Named named(String programs, String... channels) {
    return motion(null, programs, channels);
  }

  /** Channels of vectors in files that were named as such: known names first, then RGBA. */
  public static List<List<String>> motion(MotionLayout layout) {
    Stream<List<String>> known =
        MOTION.stream().filter(each -> each.layout() == layout).map(Named::channels);
    List<String> plain =
        switch (layout) {
          case NUKE, BLENDER -> List.of("R", "G", "B", "A");
          case FORWARD, BACKWARD -> List.of("R", "G");
        };
    return Stream.concat(known, Stream.of(plain)).toList();
  }

  /** Channels of depth in files that were named as such: known names first, then any grey. */
  public static List<List<String>> depth() {
    return Stream.concat(DEPTH.stream().map(Named::channels), Stream.of(List.of("Y"), List.of("R")))
        .toList();
  }
}
