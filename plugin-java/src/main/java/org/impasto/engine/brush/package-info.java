/**
 * Brushwork of one frame: what guides the strokes, which exemplars they come from, and the light
 * that the frame is seen in. Entry class {@link org.impasto.engine.brush.BrushPainter}. Stands on
 * {@code synthesis}, {@code recolour} and {@code engine.style}; used by {@code engine.chain}.
 */
package org.impasto.engine.brush;
