/**
 * Optical flow: motion found between two frames. An {@link org.impasto.flow.estimate.OpticalFlow}
 * gives {@link org.impasto.flow.FlowField}s; {@link org.impasto.flow.estimate.DisFlow} is fast,
 * {@link org.impasto.flow.estimate.DeepFlow} exact. Stands on {@code flow}; the only room beside
 * {@code frame} and {@code media} that knows OpenCV.
 */
package org.impasto.flow.estimate;
