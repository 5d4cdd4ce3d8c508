/**
 * The composer: which frames a request needs, which of them are in the store, and how the rest are
 * painted. Entry class {@link org.impasto.engine.StyleEngine}; {@link
 * org.impasto.engine.FramePainter} paints one frame, {@link org.impasto.engine.ShotChain} knows
 * what a shot's frames lean on. Used by {@code bridge}, {@code cli} and {@code queue} through
 * {@link org.impasto.engine.Painter}; knows none of them.
 */
package org.impasto.engine;
