/**
 * Motion between frames, and warping along it.
 *
 * <p>A {@link org.impasto.flow.FlowField} is motion, {@link org.impasto.flow.Warp} carries a frame
 * along it. {@code flow.estimate} finds motion, {@code flow.motion} says where to trust it. Stands
 * on {@code frame}. A new field is the caller's to close, by {@code ownership}.
 */
package org.impasto.flow;
