package org.impasto.flow;

import static org.bytedeco.opencv.opencv_video.DISOpticalFlow.PRESET_MEDIUM;

import org.bytedeco.opencv.opencv_video.DISOpticalFlow;

/**
 * Dense Inverse Search (Kroeger, Timofte, Dai, Van Gool, "Fast optical flow using dense inverse
 * search", ECCV 2016) with OpenCV's medium preset: fast, less exact than {@link DeepFlow}.
 */
public final class DisFlow extends DenseFlow {
  public DisFlow() {
    super(DISOpticalFlow.create(PRESET_MEDIUM));
  }
}
