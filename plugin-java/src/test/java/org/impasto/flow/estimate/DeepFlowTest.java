package org.impasto.flow.estimate;

class DeepFlowTest extends OpticalFlowSuite {
  @Override
  OpticalFlow create() {
    return new DeepFlow();
  }

  @Override
  double allowedError() {
    return 0.06;
  }
}
