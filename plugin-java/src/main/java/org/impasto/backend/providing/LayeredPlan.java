package org.impasto.backend.providing;

import java.util.List;
import org.impasto.backend.Features;
import org.impasto.backend.Tensor;
import org.impasto.backend.graph.Geometry;
import org.impasto.backend.graph.Graph;

/** A network as a list of layers over feature maps, walked forward and back. */
public abstract class LayeredPlan<W, F extends Features, M extends NativeMemory>
    extends TappedPlan<W, F, M> {
  private final long pictureElements;
  private boolean evaluated;

  /**
   * @param kept the class of the provider's own features
   */
  protected LayeredPlan(ProviderBackend<W> backend, Geometry geometry, Class<F> kept, M memory) {
    super(backend, kept, memory);
    pictureElements = geometry.shape(Graph.INPUT).inside().elements();
  }

  protected abstract InputLayer<W> entrance();

  /** In an order in which each comes after those that it reads. */
  protected abstract List<Layer> layers();

  @Override
  public final void forward(Tensor image) {
    W data = picture(image);
    taps().values().forEach(PlanTap::forgetGradients);
    entrance().forward(data);
    layers().forEach(Layer::forward);
    evaluated = true;
  }

  @Override
  public final void backward(Tensor imageGradient) {
    W data = picture(imageGradient);
    checkEvaluated();
    prepare(entrance().input());
    layers().forEach(layer -> prepare(layer.output()));
    for (int i = layers().size() - 1; i >= 0; i--) {
      Layer layer = layers().get(i);
      addGradients(layer.output());
      if (layer.output().live()) {
        layer.backward();
      }
    }
    addGradients(entrance().input());
    if (entrance().input().live()) {
      entrance().backward(data);
    }
  }

  private static void prepare(ComputedMap map) {
    map.allocateGradient();
    map.live(false);
  }

  private void addGradients(ComputedMap map) {
    PlanTap<W, F> tap = taps().get(map.name());
    if (tap != null) {
      tap.addGradients();
    }
  }

  private W picture(Tensor image) {
    checkOpen();
    return data(image, pictureElements, "a picture of this plan's size");
  }

  @Override
  final void checkEvaluated() {
    if (!evaluated) {
      throw new IllegalStateException("This plan has no features yet; call forward first.");
    }
  }
}
