package org.impasto.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/**
 * The style pictures of a request.
 *
 * @param pictures at their numbers less one; null where there is none
 */
record StyleSet(List<StylePicture> pictures) {
  private static final String ABSENT = "none";

  /** Throws IllegalArgumentException where there is no picture at all, or one too small. */
  static StyleSet of(List<Frame> frames) {
    List<StylePicture> pictures = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      pictures.add(frames.get(i) == null ? null : StylePicture.of(frames.get(i), i + 1));
    }
    if (pictures.stream().allMatch(each -> each == null)) {
      throw new IllegalArgumentException(
          "no style picture: choose a Look or a Style picture, or connect the Style clip");
    }
    return new StyleSet(pictures);
  }

  /** The pictures with the weights that the settings give them. Throws IllegalArgumentException where all are 0. */
  StyleBlend blend(Settings settings) {
    double[] weights = {
      settings.styleWeight1(), settings.styleWeight2(), settings.styleWeight3(), settings.styleWeight4()
    };
    return StyleBlend.of(pictures, weights);
  }

  /** Of all pictures and their numbers; of the picture itself where there is just one. */
  String digest() {
    return pictures.stream().map(each -> each == null ? ABSENT : each.digest()).collect(Collectors.joining(" "));
  }
}
