/**
 * Motion between frames: optical flow, whether to trust it, and warping along it.
 *
 * <p>Entry: an {@link org.impasto.flow.OpticalFlow} gives {@link org.impasto.flow.FlowField}s both
 * ways, {@link org.impasto.flow.Reliability} compares them, {@link org.impasto.flow.Warp} carries a
 * painted frame along one. Stands on {@code frame}; beside {@code media} the only room that knows
 * OpenCV.
 */
package org.impasto.flow;
