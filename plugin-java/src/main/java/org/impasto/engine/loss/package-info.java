/**
 * The loss of one frame: which terms it has, with what weights, region by region. Entry class
 * {@link org.impasto.engine.loss.LossBuilder}; a {@link org.impasto.engine.loss.PaintingTask} is
 * what it is asked to judge. Stands on {@code objective}, {@code engine.network} and {@code
 * engine.style}; used by {@code engine.painting}.
 */
package org.impasto.engine.loss;
