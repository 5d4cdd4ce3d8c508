/**
 * What is asked of a painter and what it gives: {@link org.impasto.engine.PaintRequest}, {@link
 * org.impasto.engine.FrameSource}, {@link org.impasto.engine.Painting}, through {@link
 * org.impasto.engine.Painter}. Used by {@code bridge}, {@code media}, {@code cli} and {@code
 * queue}, and knows none of them; the painter itself is {@code engine.shot}'s.
 *
 * <p>Frames are native memory. A frame that an interface here gives is closed by who asked for it;
 * one that a request brings stays the asker's. So it is in all rooms of the engine, by {@code
 * ownership}.
 */
package org.impasto.engine;
