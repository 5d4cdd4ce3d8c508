package org.impasto.flow.estimate;

import static org.bytedeco.opencv.opencv_video.DISOpticalFlow.PRESET_MEDIUM;

import org.bytedeco.opencv.opencv_video.DISOpticalFlow;

/**
 * Dense Inverse Search (Kroeger, Timofte, Dai, Van Gool, "Fast optical flow using dense inverse
 * search", ECCV 2016): fast, a little less exact than {@link DeepFlow}.
 *
 * <p>OpenCV's medium preset stops at half resolution. We go on to full resolution and refine longer
 * and more smoothly. On the reference frames the mean end-point error against the published flows
 * falls from 0.130 to 0.075 pixels, for several times the time.
 */
public final class DisFlow extends DenseFlow {
  private static final int FULL_RESOLUTION = 0;
  private static final int PATCH_STRIDE = 4;
  private static final int REFINEMENT_ITERATIONS = 20;

  /** Weight of smoothness in the refinement; the preset has 20. */
  private static final float SMOOTHNESS = 80;

  public DisFlow() {
    super(DisFlow::algorithm);
  }

  private static DISOpticalFlow algorithm() {
    DISOpticalFlow algorithm = DISOpticalFlow.create(PRESET_MEDIUM);
    algorithm.setFinestScale(FULL_RESOLUTION);
    algorithm.setPatchStride(PATCH_STRIDE);
    algorithm.setVariationalRefinementIterations(REFINEMENT_ITERATIONS);
    algorithm.setVariationalRefinementAlpha(SMOOTHNESS);
    return algorithm;
  }
}
