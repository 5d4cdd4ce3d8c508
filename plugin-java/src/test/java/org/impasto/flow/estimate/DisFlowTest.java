package org.impasto.flow.estimate;

class DisFlowTest extends OpticalFlowSuite {
  @Override
  OpticalFlow create() {
    return new DisFlow();
  }

  @Override
  double allowedError() {
    return 0.1;
  }
}
