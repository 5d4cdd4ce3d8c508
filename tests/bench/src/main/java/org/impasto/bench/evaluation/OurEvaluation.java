package org.impasto.bench.evaluation;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.FloatPointer;
import org.impasto.backend.Backend;
import org.impasto.backend.Plan;
import org.impasto.backend.PlanRequest;
import org.impasto.backend.Precision;
import org.impasto.backend.Tensor;
import org.impasto.backend.tiles.TiledPlan;
import org.impasto.network.LossTap;
import org.impasto.objective.FrameObjective;
import org.impasto.objective.GramTarget;

/**
 * A problem on one of our backends, as the engine's optimiser asks for it. Closes the backend too.
 */
public final class OurEvaluation implements Competitor {
  private final String name;
  private final Backend backend;
  private final Plan plan;
  private final FrameObjective objective;
  private final Tensor picture;
  private final Tensor gradient;
  private double loss = Double.NaN;

  public OurEvaluation(String name, Backend backend, Problem problem, Precision precision) {
    this(name, backend, problem, precision, Long.MAX_VALUE);
  }

  /**
   * @param bytes that the plan may have with what is captured of it; in tiles where that is too
   *     little for a whole picture
   */
  public OurEvaluation(
      String name, Backend backend, Problem problem, Precision precision, long bytes) {
    this.name = name;
    this.backend = backend;
    plan =
        TiledPlan.compile(
            backend,
            new PlanRequest(
                problem.graph(),
                problem.height(),
                problem.width(),
                problem.taps(),
                problem.content().stream().map(LossTap::node).collect(Collectors.toSet()),
                precision),
            bytes);
    objective = new FrameObjective(backend, plan, problem.height(), problem.width());
    picture = backend.allocate(3L * problem.height() * problem.width());
    set(picture, problem::stylePicture);
    gradient = backend.allocate(picture.elements());
    plan.forward(picture);
    for (LossTap tap : problem.style()) {
      GramTarget target = new GramTarget(plan.moments(tap.node()));
      objective.style(tap.node(), target, tap.weight() / target.energy());
    }
    set(picture, problem::contentPicture);
    plan.forward(picture);
    for (LossTap tap : problem.content()) {
      objective.relativeContent(
          tap.node(), plan.capture(tap.node()), Problem.CONTENT_WEIGHT * tap.weight());
    }
    set(picture, problem::picture);
  }

  private static void set(Tensor tensor, Consumer<FloatBuffer> picture) {
    try (FloatPointer pointer = new FloatPointer(tensor.elements())) {
      picture.accept(pointer.asBuffer());
      tensor.upload(pointer);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double seconds() {
    long start = System.nanoTime();
    loss = objective.evaluate(picture, gradient);
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    objective.close();
    plan.close();
    backend.close();
  }
}
