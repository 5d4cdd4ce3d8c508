package org.impasto.engine.motion;

import org.impasto.flow.FlowField;
import org.impasto.flow.StillPlaces;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;

/** Motion between two frames, both ways. Owns its fields until someone takes them. */
record PairMotion(FlowField there, FlowField back) implements AutoCloseable {
  /** Finds it; what only noise moves stays where it is. */
  static PairMotion find(OpticalFlow flow, Frame here, Frame there) {
    try (Scope scope = new Scope()) {
      FlowField forth = scope.own(flow.compute(here, there));
      FlowField back = scope.own(flow.compute(there, here));
      StillPlaces.hold(forth, here, there);
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
