package org.impasto.engine.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.impasto.colour.ColourStatistics;
import org.impasto.errors.UserException;
import org.impasto.optimise.ColourMetric;
import org.impasto.ownership.Scope;

/**
 * Style pictures with their shares: what one frame is painted in the manner of.
 *
 * <p>Statistics are averaged with the shares, as the published program averages Gram matrices. Our
 * own, and those of colours, are those of a picture of which each of the pictures covers its share.
 *
 * @param parts pictures with a share above 0
 * @param colours of the blend
 */
public record StyleBlend(List<Part> parts, ColourStatistics colours, ColourMetric metric) {
  /**
   * @param share above 0; all shares sum to 1
   */
  public record Part(StylePicture picture, double share) {}

  /**
   * @param pictures null where there is none
   * @param weights at least as many, not negative
   */
  public static StyleBlend of(List<StylePicture> pictures, double[] weights) {
    double total = 0;
    for (int i = 0; i < pictures.size(); i++) {
      total += pictures.get(i) == null ? 0 : weights[i];
    }
    if (!(total > 0)) {
      throw new UserException(
          "the weights of all style pictures are 0, found "
              + Arrays.toString(weights)
              + "; give at least one picture that is there a weight above 0");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.get(i) != null && weights[i] > 0) {
        parts.add(new Part(pictures.get(i), weights[i] / total));
      }
    }
    return of(parts);
  }

  /** One picture alone. */
  public static StyleBlend of(StylePicture picture) {
    return of(List.of(new Part(picture, 1)));
  }

  /**
   * The same pictures in the colours of another.
   *
   * @param grey whether all of them are to be without colour
   * @param owned takes over the pictures that are made
   */
  public StyleBlend matched(ColourStatistics colours, boolean grey, Scope owned) {
    return of(
        parts.stream()
            .map(part -> new Part(part.picture.matched(colours, grey, owned), part.share))
            .toList());
  }

  private static StyleBlend of(List<Part> parts) {
    ColourStatistics colours =
        parts.size() == 1
            ? parts.get(0).picture().colours()
            : ColourStatistics.blend(
                parts.stream().map(part -> part.picture().colours()).toList(),
                parts.stream().mapToDouble(Part::share).toArray());
    return new StyleBlend(List.copyOf(parts), colours, ColourMetric.of(colours.covariance()));
  }
}
