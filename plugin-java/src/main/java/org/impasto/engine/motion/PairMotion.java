package org.impasto.engine.motion;

import org.impasto.flow.FlowField;
import org.impasto.flow.StillPlaces;
import org.impasto.flow.estimate.OpticalFlow;
import org.impasto.frame.Frame;

/** Motion between two frames, both ways. Owns its fields until someone takes them. */
record PairMotion(FlowField there, FlowField back) implements AutoCloseable {
  /** Finds it; what only noise moves stays where it is. */
  static PairMotion find(OpticalFlow flow, Frame here, Frame there) {
    FlowField forth = flow.compute(here, there);
    try {
      PairMotion found = new PairMotion(forth, flow.compute(there, here));
      StillPlaces.hold(found.there, here, there);
      StillPlaces.hold(found.back, there, here);
      return found;
    } catch (RuntimeException failure) {
      forth.close();
      throw failure;
    }
  }

  @Override
  public void close() {
    there.close();
    back.close();
  }
}
