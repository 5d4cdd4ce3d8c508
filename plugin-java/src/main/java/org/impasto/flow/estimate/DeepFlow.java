package org.impasto.flow.estimate;

import static org.bytedeco.opencv.global.opencv_optflow.createOptFlow_DeepFlow;

/**
 * DeepFlow (Weinzaepfel, Revaud, Harchaoui, Schmid, "DeepFlow: large displacement optical flow with
 * deep matching", ICCV 2013) as OpenCV has it, that is its variational part without the matching
 * term: slow and exact.
 */
public final class DeepFlow extends DenseFlow {
  public DeepFlow() {
    super(() -> createOptFlow_DeepFlow());
  }
}
