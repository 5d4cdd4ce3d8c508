package org.impasto.engine.shot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;

/**
 * A small shot for tests: smooth blobs of colour that move two pixels a frame. Can be edited, and
 * counts what is read.
 */
public class MovingShot implements FrameSource {
  public static final int WIDTH = 72;
  public static final int HEIGHT = 56;

  private final ShotRange range;
  private final boolean temporalAccess;
  private final Set<Integer> edited = new HashSet<>();
  final List<Integer> read = new ArrayList<>();

  /** Of four frames, to be given guides. */
  public MovingShot() {
    this(4, true);
  }

  public MovingShot(int last, boolean temporalAccess) {
    this(ShotRange.of(1, last), temporalAccess);
  }

  private MovingShot(ShotRange range, boolean temporalAccess) {
    this.range = range;
    this.temporalAccess = temporalAccess;
  }

  /** In a host that does not say which frames the shot has, and gives only the one asked for. */
  public static MovingShot ofUnknownRange() {
    return new MovingShot(ShotRange.unknown(), false);
  }

  void edit(int time) {
    edited.add(time);
  }

  @Override
  public ShotRange range() {
    return range;
  }

  @Override
  public boolean temporalAccess() {
    return temporalAccess;
  }

  @Override
  public Frame frame(int time) {
    read.add(time);
    return blobs(WIDTH, HEIGHT, 2.0 * time, edited.contains(time) ? 0.2 : 0);
  }

  /** Sums of Gaussians at fixed random places, shifted to the right. */
  public static Frame blobs(int width, int height, double shift, double brighter) {
    Frame frame = Frame.allocate(width, height, 3);
    FloatIndexer pixels = FloatIndexer.create(frame.data());
    Random random = new Random(5);
    double[][] blobs = new double[24][];
    for (int i = 0; i < blobs.length; i++) {
      blobs[i] =
          new double[] {
            random.nextDouble() * width * 1.5 - width * 0.4,
            random.nextDouble() * height,
            3 + 7 * random.nextDouble(),
            random.nextDouble(),
            random.nextDouble(),
            random.nextDouble()
          };
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double[] sum = {0.3, 0.3, 0.3};
        double weight = 1;
        for (double[] blob : blobs) {
          double dx = (x - shift - blob[0]) / blob[2];
          double dy = (y - blob[1]) / blob[2];
          double density = Math.exp(-(dx * dx + dy * dy)) * 3;
          weight += density;
          for (int c = 0; c < 3; c++) {
            sum[c] += density * blob[3 + c];
          }
        }
        for (int c = 0; c < 3; c++) {
          float value = (float) Math.min(1, sum[c] / weight + brighter);
          pixels.put(((long) c * height + y) * width + x, value);
        }
      }
    }
    return frame;
  }
}
