/**
 * One frame is painted: from nothing, or from the paintings that it depends on. Entry class {@link
 * org.impasto.engine.painting.FramePainter}, which has the frame painted by {@link
 * org.impasto.engine.painting.FirstFramePainter}, {@link
 * org.impasto.engine.painting.FollowingFramePainter} or {@link
 * org.impasto.engine.painting.PassPainter}. Stands on {@code engine.loss} and {@code optimise};
 * used by {@code engine.step}, and its {@link org.impasto.engine.painting.PaintedFrame} wherever
 * frames are passed on. Knows nothing of shots and stores.
 */
package org.impasto.engine.painting;
