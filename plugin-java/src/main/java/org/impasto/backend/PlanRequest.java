package org.impasto.backend;

import java.util.Set;
import org.impasto.backend.graph.Graph;

/**
 * What a plan is to be made for.
 *
 * @param height and width of the picture, pixels
 * @param taps nodes whose features are read
 * @param captured those of them whose features are kept beside the plan
 */
public record PlanRequest(
    Graph graph,
    int height,
    int width,
    Set<String> taps,
    Set<String> captured,
    Precision precision) {

  /** Of the picture. */
  public long pixels() {
    return (long) height * width;
  }
}
