package org.impasto.engine.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/**
 * The style pictures of a request.
 *
 * @param pictures at their numbers less one; null where there is none
 * @param regions pictures of the regions, in the order of their mattes; null where there is none
 */
public record StyleSet(List<StylePicture> pictures, List<StylePicture> regions) {
  private static final String ABSENT = "none";

  /**
   * Throws UserException where a picture is too small.
   *
   * @param frames as pictures
   * @param regionFrames as regions; empty where no region has a picture
   */
  public static StyleSet of(List<Frame> frames, List<Frame> regionFrames) {
    return new StyleSet(
        pictures("style picture ", frames), pictures("picture of region ", regionFrames));
  }

  private static List<StylePicture> pictures(String what, List<Frame> frames) {
    List<StylePicture> pictures = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      pictures.add(frames.get(i) == null ? null : StylePicture.of(frames.get(i), what + (i + 1)));
    }
    return pictures;
  }

  /**
   * Whether there is a picture of the whole frame; where keyframes are painted from, not always.
   */
  public boolean any() {
    return pictures.stream().anyMatch(Objects::nonNull);
  }

  /** Numbers of the regions, from 0 on, that have a picture of their own. */
  public int[] chosenRegions() {
    return IntStream.range(0, regions.size()).filter(i -> regions.get(i) != null).toArray();
  }

  /** Whether any region has a picture of its own. */
  public boolean regional() {
    return regions.stream().anyMatch(Objects::nonNull);
  }

  /** What each region is painted in the manner of; null where it has no picture of its own. */
  public List<StyleBlend> regionBlends() {
    return regions.stream().map(each -> each == null ? null : StyleBlend.of(each)).toList();
  }

  /**
   * The pictures with the weights that the settings give them. Throws UserException where all are
   * 0, and where there is no picture of the whole frame.
   */
  public StyleBlend blend(Settings settings) {
    if (!any()) {
      throw new UserException(
          "no style picture: choose a Look or a Style picture, or connect the Style clip");
    }
    double[] weights = {
      settings.styleWeight1(),
      settings.styleWeight2(),
      settings.styleWeight3(),
      settings.styleWeight4()
    };
    return StyleBlend.of(pictures, weights);
  }

  /** Of all pictures and their numbers; of the picture itself where there is just one. */
  public String digest() {
    return digest(pictures) + (regional() ? " regions " + digest(regions) : "");
  }

  private static String digest(List<StylePicture> pictures) {
    return pictures.stream()
        .map(each -> each == null ? ABSENT : each.digest())
        .collect(Collectors.joining(" "));
  }
}
