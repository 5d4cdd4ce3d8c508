package org.impasto.panorama;

/**
 * The charts of an equirectangular frame, as one frame: a band around the equator as it is, and
 * under it both poles as discs (azimuthal equidistant projection). Every chart goes on beyond its
 * share by a margin. Shares meet along waves, so that no line is seen where strokes end. All have
 * the equator's pixels to a degree. Within a chart's share lengths are true to 1.2, in the waves'
 * crests to 1.23. A parallel is drawn longer than it is: by 1 / cos(latitude) in the band, by angle
 * / sin(angle) in a disc (Snyder, Map Projections, 1987, sections 12 and 25).
 *
 * @param width of the equirectangular frame, twice its height
 */
public record Charts(int width) {
  /** Half of the band's share, in degrees. */
  private static final double BAND = 32.5;

  /** In degrees. */
  private static final double MARGIN = 12;

  /** Where charts are painted anew to meet, in degrees within the share. */
  private static final double STRIP = 9;

  /** How far waves reach to both sides, in degrees. */
  private static final double WAVE = 3;

  /** Waves to a full turn. */
  private static final int[] WAVES = {19, 37, 61, 89};

  private static final int GAP = 8;

  /** Which chart a pixel is of, {@link #NONE} between them. */
  public static final int NONE = -1;

  static final int EQUATOR = 0;
  static final int NORTH = 1;
  static final int SOUTH = 2;

  public int height() {
    return width / 2;
  }

  private int pixels(double degrees) {
    return (int) Math.rint(degrees / 360 * width);
  }

  int margin() {
    return pixels(MARGIN);
  }

  int strip() {
    return pixels(STRIP);
  }

  private int halfBand() {
    return pixels(BAND);
  }

  /** The first row of the band's margin, in the equirectangular frame. */
  private int firstRow() {
    return height() / 2 - halfBand() - margin();
  }

  private int bandRows() {
    return 2 * (halfBand() + margin());
  }

  /** Of a disc's share. */
  private int share() {
    return height() / 2 - halfBand();
  }

  /** How far the border of two shares is off its mean at a place along it, in pixels. */
  private double wave(double along) {
    double sum = 0;
    for (int each : WAVES) {
      sum += Math.sin(each * (2 * Math.PI * along / width + each));
    }
    return sum / WAVES.length * WAVE / 360 * width;
  }

  private int radius() {
    return share() + margin();
  }

  /** Of the frame of all charts. */
  public int chartsWidth() {
    return Math.max(width + 2 * margin(), 4 * radius() + GAP);
  }

  public int chartsHeight() {
    return bandRows() + GAP + 2 * radius();
  }

  private double middleX(int disc) {
    return disc == NORTH ? radius() - 0.5 : 3 * radius() + GAP - 0.5;
  }

  private double middleY() {
    return bandRows() + GAP + radius() - 0.5;
  }

  /**
   * Where a pixel of the charts lies in the equirectangular frame.
   *
   * @param chart that it is of, or {@link #NONE}
   * @param x in [0, width)
   * @param y from -0.5 at the north pole
   * @param own whether it is of the chart's share
   * @param strip whether it is painted anew to meet the other chart
   */
  record Place(int chart, double x, double y, boolean own, boolean strip) {}

  private static final Place NOWHERE = new Place(NONE, 0, 0, false, false);

  Place place(int x, int y) {
    if (y < bandRows()) {
      return x < width + 2 * margin() ? inBand(x, y) : NOWHERE;
    }
    int disc = x < 2 * radius() + GAP / 2 ? NORTH : SOUTH;
    double dx = x - middleX(disc);
    double dy = y - middleY();
    double distance = Math.hypot(dx, dy);
    if (distance > radius()) {
      return NOWHERE;
    }
    double angle = Math.atan2(dx, disc == NORTH ? dy : -dy);
    double across = angle / (2 * Math.PI) * width - 0.5;
    double row = disc == NORTH ? distance - 0.5 : height() - distance - 0.5;
    double border = share() + wave(disc == NORTH ? across : across + width / 2.0);
    boolean own = distance < border;
    return new Place(
        disc, across < 0 ? across + width : across, row, own, own && distance > border - strip());
  }

  private Place inBand(int x, int y) {
    int column = x - margin();
    int row = firstRow() + y;
    double first = wave(row);
    boolean once = column >= first && column < width + first;
    return new Place(
        EQUATOR,
        Math.floorMod(column, width),
        row,
        once && owner(column, row) == EQUATOR,
        once && column >= width + first - strip());
  }

  /** The chart in whose share a place of the equirectangular frame is. */
  int owner(double x, double y) {
    if (y + 0.5 < share() + wave(x)) {
      return NORTH;
    }
    return y + 0.5 <= height() - share() - wave(x + width / 2.0) ? EQUATOR : SOUTH;
  }

  /** Across, where a place of the equirectangular frame lies in a chart's share, or beside it. */
  double chartX(int chart, double x, double y) {
    if (chart == EQUATOR) {
      double first = wave(y);
      double around = x >= width + first ? x - width : x < first ? x + width : x;
      return around + margin();
    }
    double angle = (x + 0.5) / width * 2 * Math.PI;
    return middleX(chart) + distance(chart, y) * Math.sin(angle);
  }

  /** Likewise down. */
  double chartY(int chart, double x, double y) {
    if (chart == EQUATOR) {
      return y - firstRow();
    }
    double angle = (x + 0.5) / width * 2 * Math.PI;
    double down = distance(chart, y) * Math.cos(angle);
    return middleY() + (chart == NORTH ? down : -down);
  }

  private double distance(int disc, double y) {
    return disc == NORTH ? y + 0.5 : height() - y - 0.5;
  }
}
