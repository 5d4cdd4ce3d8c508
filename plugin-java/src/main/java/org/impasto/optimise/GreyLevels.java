package org.impasto.optimise;

import org.impasto.backend.Backend;
import org.impasto.backend.Tensor;

/**
 * The unit in which the published program optimises: z = scale (x - origin), x a picture in [0,1],
 * scale mostly 256, origin the network's mean colour. Steps of its first frame, which begins next
 * to z = 0, are too small for single precision anywhere else.
 */
public final class GreyLevels implements AutoCloseable {
  private final Backend backend;
  private final double scale;
  private final Tensor origin;
  private final Tensor picture;

  /**
   * @param scale not 0
   * @param origin of each element; the caller's until close
   */
  public GreyLevels(Backend backend, double scale, Tensor origin) {
    this.backend = backend;
    this.scale = scale;
    this.origin = origin;
    picture = backend.allocate(origin.elements());
  }

  /** Changes a picture into grey levels, in place. */
  public void to(Tensor x) {
    backend.axpy(-1, origin, x);
    backend.scale(scale, x);
  }

  /** Changes grey levels into a picture, in place. */
  public void from(Tensor z) {
    backend.scale(1 / scale, z);
    backend.axpy(1, origin, z);
  }

  /** A loss of a picture as one of grey levels. */
  public LossFunction of(LossFunction loss) {
    return new LossFunction() {
      @Override
      public double evaluate(Tensor z, Tensor gradient) {
        backend.copy(z, picture);
        from(picture);
        double value = loss.evaluate(picture, gradient);
        backend.scale(1 / scale, gradient);
        return value;
      }

      @Override
      public boolean renew(int evaluations) {
        return loss.renew(evaluations);
      }
    };
  }

  @Override
  public void close() {
    picture.close();
  }
}
