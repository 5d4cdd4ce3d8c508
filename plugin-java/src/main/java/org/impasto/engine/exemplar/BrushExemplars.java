package org.impasto.engine.exemplar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.impasto.engine.style.StylePicture;
import org.impasto.engine.style.StyleSet;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.recolour.ColourDistribution;
import org.impasto.recolour.Pixels;
import org.impasto.settings.Settings;
import org.impasto.steering.BrushSizes;
import org.impasto.steering.SteeringMaps;
import org.impasto.synthesis.ExemplarPicture;
import org.impasto.synthesis.ExemplarSet;
import org.impasto.synthesis.ExemplarSize;
import org.impasto.synthesis.ExemplarUse;
import org.impasto.synthesis.SynthesisSettings;
import org.impasto.synthesis.work.Workers;

/**
 * The pictures that a frame's strokes are taken from, and by which rules. The main style's are for
 * everywhere (label 0). In a region with a picture of its own (label r) it is that one alone.
 * Painted keyframes of the shot come before them. Each is guided by the source that it was painted
 * over. The style pictures beside them are guided by themselves in the keyframes' sources' colours.
 */
public final class BrushExemplars {
  /** Keyframes are used before style pictures, which need only what no keyframe shows. */
  private static final float SHARE_BESIDE_KEYFRAMES = 0.1f;

  /**
   * @param number of the style picture from 1 on, the regions' after the four of the whole frame
   */
  private record Style(StylePicture picture, int number, int label, float share, StyleCopy copy) {}

  /**
   * A place in a picture as it was given.
   *
   * @param number of the style picture from 1 on, regions' from 5 on; a keyframe's time
   * @param x in pixels of the style picture, or of a keyframe at working size; 0: the leftmost's
   *     middle
   * @param y likewise down
   */
  public record Origin(int number, boolean keyframe, double x, double y) {}

  private static final int WHOLE_FRAME = 4;

  private final List<Style> pictures = new ArrayList<>();
  private final List<PaintedKeyframe> keyframes;
  private final StyleSet styles;
  private final StrokeSize size;
  private final List<StyleCopy> copies;

  /**
   * @param keyframes of the shot that are exemplars; empty where there are none. Their strokes have
   *     the size and the direction that they have
   * @param maps which of them there are
   */
  public BrushExemplars(
      StyleSet styles,
      List<PaintedKeyframe> keyframes,
      Settings settings,
      StrokeSize size,
      SteeringMaps maps) {
    copies = keyframes.isEmpty() ? StyleCopy.needed(maps) : List.of(StyleCopy.PLAIN);
    this.styles = styles;
    this.keyframes = keyframes;
    this.size = size;
    double[] weights = {
      settings.styleWeight1(),
      settings.styleWeight2(),
      settings.styleWeight3(),
      settings.styleWeight4()
    };
    for (int i = 0; i < styles.pictures().size(); i++) {
      add(styles.pictures().get(i), i + 1, 0, (float) weights[i]);
    }
    for (int region = 0; region < styles.regions().size(); region++) {
      add(styles.regions().get(region), WHOLE_FRAME + region + 1, region + 1, 1f);
    }
  }

  private void add(StylePicture picture, int number, int label, float share) {
    if (picture != null) {
      copies.forEach(copy -> pictures.add(new Style(picture, number, label, share, copy)));
    }
  }

  /** Whether light and dark alone are painted. */
  boolean grey() {
    return size.grey();
  }

  /** Equal where the prepared set is. */
  String key() {
    StringBuilder key = new StringBuilder();
    keyframes.forEach(each -> key.append("key ").append(each.digest()).append(' '));
    pictures.forEach(
        each ->
            key.append(each.label)
                .append(' ')
                .append(each.picture.digest())
                .append(each.copy.equals(StyleCopy.PLAIN) ? "" : each.copy)
                .append(' '));
    return key.append(size).toString();
  }

  /**
   * The set, with keyframes first.
   *
   * @param colours of a style picture as it is painted with
   * @param room told the bytes that the set will hold, before they are taken
   * @throws org.impasto.errors.UserException where it does not fit into memory
   */
  PreparedExemplars prepared(
      Function<StylePicture, ColourDistribution> colours,
      SynthesisSettings how,
      SynthesisBudget memory,
      LongConsumer room,
      Workers workers) {
    requireFew();
    KeyframeParts parts = keyframes.isEmpty() ? null : new KeyframeParts();
    ColourDistribution sources = ColourDistribution.NONE;
    for (PaintedKeyframe each : keyframes) {
      try (PaintedKeyframe.Pictures given = each.pictures().get()) {
        parts.add(given, styles);
        sources = sources.plus(ColourDistribution.of(Pixels.of(given.source(), given.coverage())));
      }
    }
    List<ExemplarPicture> all = new ArrayList<>(parts == null ? List.of() : parts.take());
    boolean twice =
        parts == null && pictures.stream().allMatch(each -> size.fine(each.picture, each.copy));
    List<ExemplarSize> sizes = new ArrayList<>(all.stream().map(ExemplarPicture::size).toList());
    pictures.forEach(
        each -> sizes.add(size.exemplar(each.picture, each.copy, twice, parts != null)));
    int width = size.width();
    int height = size.height();
    long held = ExemplarSet.bytes(sizes, width, height);
    memory.require(width, height, held, ExemplarSet.preparingBytes(sizes, width, height));
    room.accept(held);
    for (Style each : pictures) {
      all.add(
          parts == null
              ? size.exemplar(each.picture, each.copy, twice, workers)
              : size.exemplar(each.picture, colours.apply(each.picture), sources));
    }
    return new PreparedExemplars(ExemplarSet.prepare(all, width, height, how, workers), parts);
  }

  /** The place in what was given of a place in the set. */
  Origin origin(ExemplarSet.PicturePlace place, KeyframeParts parts) {
    int keyed = parts == null ? 0 : parts.count();
    if (place.picture() < keyed) {
      int time = keyframes.get(parts.keyframe(place.picture())).time();
      double x = place.x() + parts.left(place.picture());
      return new Origin(time, true, x, place.y() + parts.top(place.picture()));
    }
    Style style = pictures.get(place.picture() - keyed);
    double scale = size.scale(style.picture, style.copy.factor());
    Frame picture = style.picture.picture();
    double[] at =
        style.copy.origin(place.x(), place.y(), scale * picture.width(), scale * picture.height());
    return new Origin(
        style.number, false, (at[0] + 0.5) / scale - 0.5, (at[1] + 0.5) / scale - 0.5);
  }

  private void requireFew() {
    int parts = pictures.size() * (size.mirrored() ? 2 : 1);
    if (copies.size() > 1 && parts > ExemplarSet.MOST_PARTS) {
      throw new UserException(
          "maps of brush size and stroke direction need "
              + copies.size()
              + " copies of every style picture, "
              + parts
              + " in all with their mirror images; at most "
              + ExemplarSet.MOST_PARTS
              + " are possible: give fewer style pictures, leave one of the maps out, or switch"
              + " Mirror strokes off");
    }
  }

  /** Whether strokes of several sizes are kept ready. */
  public boolean sized() {
    return copies.stream().anyMatch(each -> each.size() != BrushSizes.PLAIN);
  }

  /**
   * Whose label may take which pictures of the set. Labels are {@link RegionLabels#of} or, where
   * there are strokes of several sizes, {@link RegionLabels#sized}; then strokes that motion brings
   * may be of the next size.
   */
  public ExemplarUse use(KeyframeParts parts) {
    if (sized()) {
      return sizedUse();
    }
    int keyed = parts == null ? 0 : parts.count();
    boolean[][] allowed = new boolean[RegionLabels.COUNT][keyed + pictures.size()];
    float[] shares = new float[keyed + pictures.size()];
    for (int i = 0; i < shares.length; i++) {
      Style style = i < keyed ? null : pictures.get(i - keyed);
      shares[i] = style == null ? 1 : style.share * (keyed > 0 ? SHARE_BESIDE_KEYFRAMES : 1);
      for (int label = 0; label < allowed.length; label++) {
        allowed[label][i] = style == null ? parts.serves(i, label) : style.label == label;
      }
    }
    lend(allowed, shares, keyed);
    return new ExemplarUse(allowed, shares);
  }

  private ExemplarUse sizedUse() {
    int labels = RegionLabels.COUNT * BrushSizes.COUNT;
    boolean[][] allowed = new boolean[labels][pictures.size()];
    boolean[][] kept = new boolean[labels][pictures.size()];
    float[] shares = new float[pictures.size()];
    for (int i = 0; i < shares.length; i++) {
      Style style = pictures.get(i);
      shares[i] = style.share;
      for (int other = 0; other < BrushSizes.COUNT; other++) {
        int label = style.label * BrushSizes.COUNT + other;
        int apart = Math.abs(style.copy.size() - other);
        allowed[label][i] = apart == 0;
        kept[label][i] = apart <= 1;
      }
    }
    return new ExemplarUse(allowed, shares, kept);
  }

  /** The rest of a frame that no picture is for takes from all keyframes. */
  private static void lend(boolean[][] allowed, float[] shares, int keyed) {
    boolean any = false;
    for (int i = 0; i < shares.length; i++) {
      any |= allowed[0][i] && shares[i] > 0;
    }
    for (int i = 0; i < keyed && !any; i++) {
      allowed[0][i] = true;
    }
  }
}
