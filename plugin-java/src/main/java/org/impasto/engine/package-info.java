/**
 * What is asked of a painter and what it gives: {@link org.impasto.engine.PaintRequest}, {@link
 * org.impasto.engine.FrameSource}, {@link org.impasto.engine.Painting}, through {@link
 * org.impasto.engine.Painter}. Used by {@code bridge}, {@code media}, {@code cli} and {@code
 * queue}, and knows none of them; the painter itself is {@code engine.shot}'s.
 */
package org.impasto.engine;
