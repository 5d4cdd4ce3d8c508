package org.impasto.engine.recipe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;
import org.impasto.store.frame.Digest;

/** What the identities of painted frames are made of. */
public final class Digests {
  /**
   * Raised with every change to the arithmetic that changes a painted pixel, so that no frame of an
   * older engine is shown as ours.
   */
  public static final int PAINTING_VERSION = 21;

  /**
   * Parameters that paint by what they stand for, which has a digest itself: a look's values, the
   * network as it is used, the source's display-referred pixels. So other words for the same give
   * the same painting.
   */
  private static final Set<String> STAND_FOR_OTHERS =
      Set.of(
          "preset",
          "network",
          "pooling",
          "styleLayers",
          "contentLayers",
          "workingSpace",
          "projection",
          "eyes",
          "objectNames",
          "objectsFile");

  private Digests() {}

  /** Of size and pixels. */
  public static Digest of(Frame frame) {
    return Digest.of("pixels").frame(frame).build();
  }

  /**
   * Of a frame's digest and of what is known beside its pixels; the frame's alone where nothing is.
   */
  public static Digest of(Digest frame, Map<String, Frame> guides) {
    if (guides.isEmpty()) {
      return frame;
    }
    Digest.Builder builder = Digest.of("frame with guides").digest(frame);
    guides.forEach((name, guide) -> builder.text(name).frame(guide));
    return builder.build();
  }

  /**
   * Of everything but the shot: engine, network, style picture and the parameters that change
   * paint.
   *
   * @param network digest of the network as the settings use it
   * @param style digest of the style pictures
   */
  public static Digest recipe(Settings settings, String network, String style) {
    Digest.Builder builder =
        Digest.of("recipe").integer(PAINTING_VERSION).text(network).text(style);
    settings
        .paintingValues()
        .forEach(
            (name, value) -> {
              if (!STAND_FOR_OTHERS.contains(name)) {
                builder.text(name).text(value.toString());
              }
            });
    return builder.build();
  }

  /**
   * Of a painting.
   *
   * @param manner how it was painted from what it depends on
   * @param dependencies identities of the paintings that it depends on, in their order
   */
  public static Digest painting(
      String manner, Digest recipe, Digest source, List<Digest> dependencies) {
    Digest.Builder builder = Digest.of(manner).digest(recipe).digest(source);
    dependencies.forEach(builder::digest);
    return builder.build();
  }
}
