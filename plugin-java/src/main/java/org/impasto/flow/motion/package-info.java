/**
 * Which motion can be trusted, and how it is mended. {@link org.impasto.flow.motion.Reliability}
 * compares the two directions, {@link org.impasto.flow.motion.DepthOrder} and {@link
 * org.impasto.flow.motion.SurfaceMotion} use depth, {@link org.impasto.flow.motion.KnownMotion}
 * completes what a render gives; {@link org.impasto.flow.motion.FrameMotion} is the result. Stands
 * on {@code flow}.
 */
package org.impasto.flow.motion;
