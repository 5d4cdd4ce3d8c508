package org.impasto.demo;

import java.util.List;
import java.util.stream.IntStream;
import org.impasto.demo.drawing.Colour;
import org.impasto.frame.Frame;

/**
 * The demo shot: frames, and the exact motion and occlusion between any two of them.
 *
 * <p>Every frame is a pure function of its number. Frames outside 0 .. {@link #FRAMES} - 1 exist
 * too, less well composed. A pixel belongs to the layer that is visible at its centre; its motion
 * vector is that layer's affine motion there. The pictures are supersampled, so pixels on a layer's
 * edge also hold colour of what lies behind.
 */
public final class DemoShot {
  /** Length of the shot. */
  public static final int FRAMES = 24;

  public static final int WIDTH = 480;
  public static final int HEIGHT = 270;

  /** Samples of a pixel in each direction. */
  private static final int SAMPLES = 3;

  private final int width;
  private final int height;
  private final double eye;
  private final List<Scene.Placed> layers = Scene.layers();

  public DemoShot() {
    this(WIDTH, HEIGHT);
  }

  /**
   * Composed for 16:9; a wider frame shows more at the sides. Throws IllegalArgumentException below
   * 16x16.
   */
  public DemoShot(int width, int height) {
    this(width, height, 0);
  }

  /**
   * As it is seen from beside: what is seen lies further left the nearer it is.
   *
   * @param eye how far right the camera stands, in frame heights at the nearest layer's distance
   */
  public DemoShot(int width, int height, double eye) {
    this.eye = eye;
    if (width < 16 || height < 16) {
      throw new IllegalArgumentException(
          "a demo shot of " + width + "x" + height + " shows nothing; at least 16x16 is required");
    }
    this.width = width;
    this.height = height;
  }

  /** Frame t, RGB, display-referred [0,1]. */
  public Frame render(int t) {
    Affine[] toLayer = inverses(t);
    return rows(
        3,
        (y, planes) -> {
          double[] rgb = new double[3];
          for (int x = 0; x < width; x++) {
            double[] sum = new double[3];
            for (int s = 0; s < SAMPLES * SAMPLES; s++) {
              visible(toLayer, sceneX(x, s % SAMPLES), sceneY(y, s / SAMPLES), rgb);
              for (int c = 0; c < 3; c++) {
                sum[c] += Colour.clamp(rgb[c]);
              }
            }
            for (int c = 0; c < 3; c++) {
              planes[(c * height + y) * width + x] = (float) (sum[c] / (SAMPLES * SAMPLES));
            }
          }
        });
  }

  /**
   * [2,H,W]: where each pixel of frame t lies in frame t-1, minus its place in t; in pixels, x
   * plane first.
   */
  public Frame backwardFlow(int t) {
    return flow(t, t - 1);
  }

  /**
   * [2,H,W]: where each pixel of frame t-1 lies in frame t, minus its place in t-1; in pixels, x
   * plane first.
   */
  public Frame forwardFlow(int t) {
    return flow(t - 1, t);
  }

  /**
   * [1,H,W]: 1 at the pixels of frame t whose point of the scene was hidden or out of frame in t-1,
   * else 0.
   */
  public Frame occlusion(int t) {
    return occlusion(t, t - 1);
  }

  /**
   * [2,H,W]: from each pixel of frame {@code from} to its point's place in frame {@code to}, hidden
   * there or not.
   */
  public Frame flow(int from, int to) {
    return flow(from, this, to);
  }

  /** As {@link #flow(int, int)}, to a frame that is seen from another place. */
  public Frame flow(int from, DemoShot there, int to) {
    Affine[] toLayer = inverses(from);
    Affine[] toFrame = there.placements(to);
    return rows(
        2,
        (y, planes) -> {
          double[] rgb = new double[3];
          for (int x = 0; x < width; x++) {
            double[] place = follow(toLayer, toFrame, x, y, rgb);
            planes[y * width + x] = (float) ((place[0] - sceneX(x, 1)) * height);
            planes[(height + y) * width + x] = (float) ((place[1] - sceneY(y, 1)) * height);
          }
        });
  }

  /**
   * [1,H,W]: 1 at the pixels of frame {@code from} whose point is hidden or out of frame in {@code
   * to}, else 0.
   */
  public Frame occlusion(int from, int to) {
    return occlusion(from, this, to);
  }

  /** As {@link #occlusion(int, int)}, in a frame that is seen from another place. */
  public Frame occlusion(int from, DemoShot there, int to) {
    Affine[] toLayer = inverses(from);
    Affine[] toFrame = there.placements(to);
    Affine[] toLayerThere = there.inverses(to);
    return rows(
        1,
        (y, planes) -> {
          double[] rgb = new double[3];
          for (int x = 0; x < width; x++) {
            double[] place = follow(toLayer, toFrame, x, y, rgb);
            boolean inside =
                Math.abs(place[0]) <= 0.5 * width / height && Math.abs(place[1]) <= 0.5;
            boolean seen =
                inside && visible(toLayerThere, place[0], place[1], rgb) == (int) place[2];
            planes[y * width + x] = seen ? 0 : 1;
          }
        });
  }

  /**
   * [1,H,W]: distance from the camera of what is seen at each pixel's centre; 1 is the nearest
   * layer's.
   */
  public Frame depth(int t) {
    Affine[] toLayer = inverses(t);
    return rows(
        1,
        (y, planes) -> {
          double[] rgb = new double[3];
          for (int x = 0; x < width; x++) {
            planes[y * width + x] =
                (float) layers.get(visible(toLayer, sceneX(x, 1), sceneY(y, 1), rgb)).distance();
          }
        });
  }

  /** Names of the scene's objects, nearest first. */
  public List<String> objects() {
    return layers.stream().map(Scene.Placed::name).toList();
  }

  /** Samples of a pixel that {@link #render} takes. */
  public int samples() {
    return SAMPLES * SAMPLES;
  }

  /**
   * [H,W,S]: which of {@link #objects} each of the {@link #samples} shows that a pixel of {@link
   * #render} is the mean of.
   */
  public int[] objectSamples(int t) {
    Affine[] toLayer = inverses(t);
    int[] seen = new int[height * width * samples()];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              double[] rgb = new double[3];
              for (int x = 0; x < width; x++) {
                for (int s = 0; s < samples(); s++) {
                  seen[(y * width + x) * samples() + s] =
                      visible(toLayer, sceneX(x, s % SAMPLES), sceneY(y, s / SAMPLES), rgb);
                }
              }
            });
    return seen;
  }

  /**
   * Place (x, y) in the other frame of the point seen at a pixel's centre, and the index of its
   * layer.
   */
  private double[] follow(Affine[] toLayer, Affine[] toFrame, int x, int y, double[] rgb) {
    double sceneX = sceneX(x, 1);
    double sceneY = sceneY(y, 1);
    int layer = visible(toLayer, sceneX, sceneY, rgb);
    double u = toLayer[layer].x(sceneX, sceneY);
    double v = toLayer[layer].y(sceneX, sceneY);
    return new double[] {toFrame[layer].x(u, v), toFrame[layer].y(u, v), layer};
  }

  /** Index of the frontmost layer at a point of the frame; its colour goes to {@code rgb}. */
  private int visible(Affine[] toLayer, double x, double y, double[] rgb) {
    int i = 0;
    while (!layers.get(i).layer().colourAt(toLayer[i].x(x, y), toLayer[i].y(x, y), rgb)) {
      i++;
    }
    return i;
  }

  private Affine[] placements(int t) {
    Affine camera = Scene.camera(t);
    return layers.stream()
        .map(layer -> beside(layer.distance()).after(camera.after(layer.place().apply(t))))
        .toArray(Affine[]::new);
  }

  private Affine beside(double distance) {
    return Affine.translation(-eye / distance, 0);
  }

  private Affine[] inverses(int t) {
    Affine[] placements = placements(t);
    for (int i = 0; i < placements.length; i++) {
      placements[i] = placements[i].inverse();
    }
    return placements;
  }

  /** Sample {@code s} of 0 .. SAMPLES-1 across a pixel; the middle one is its centre. */
  private double sceneX(int x, int s) {
    return (x + (s + 0.5) / SAMPLES - 0.5 * width) / height;
  }

  private double sceneY(int y, int s) {
    return (y + (s + 0.5) / SAMPLES - 0.5 * height) / height;
  }

  @FunctionalInterface
  private interface Row {
    void fill(int y, float[] planes);
  }

  private Frame rows(int channels, Row row) {
    float[] planes = new float[channels * height * width];
    IntStream.range(0, height).parallel().forEach(y -> row.fill(y, planes));
    Frame frame = Frame.allocate(width, height, channels);
    frame.data().put(planes);
    return frame;
  }
}
