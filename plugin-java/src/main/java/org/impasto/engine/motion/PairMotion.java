package org.impasto.engine.motion;

import org.impasto.flow.FlowField;
import org.impasto.flow.StillPlaces;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;

/** Motion between two frames, both ways. Owns its fields until someone takes them. */
record PairMotion(FlowField there, FlowField back) implements AutoCloseable {
  /**
   * Finds it; what only noise moves stays where it is.
   *
   * @param pause called between the steps, which it ends by what it throws
   */
  static PairMotion find(OpticalFlow flow, Frame here, Frame there, Runnable pause) {
    try (Scope scope = new Scope()) {
      FlowField forth = scope.own(flow.compute(here, there));
      pause.run();
      FlowField back = scope.own(flow.compute(there, here));
      pause.run();
      StillPlaces.hold(forth, here, there);
      pause.run();
      StillPlaces.hold(back, there, here);
      return new PairMotion(scope.release(forth), scope.release(back));
    }
  }

  @Override
  public void close() {
    there.close();
    back.close();
  }
}
