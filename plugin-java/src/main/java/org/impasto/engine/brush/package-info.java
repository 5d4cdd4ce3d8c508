/**
 * Brushwork of one frame: what guides the strokes, which exemplars they come from, and the light
 * that the frame is seen in. Entry class {@link org.impasto.engine.brush.BrushPainter}. Stands on
 * {@code synthesis}, {@code recolour}, {@code engine.exemplar} and {@code engine.style}; used by
 * {@code engine.step} and {@code engine.shot}, its settings and colours by {@code engine.inputs}
 * and {@code engine.plan} too.
 */
package org.impasto.engine.brush;
