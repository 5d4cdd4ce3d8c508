/**
 * What strokes are taken from: style pictures at the size of their strokes, painted keyframes over
 * their sources. Entry class {@link org.impasto.engine.exemplar.ExemplarCache}, which prepares the
 * {@link org.impasto.engine.exemplar.BrushExemplars} of a frame once. Stands on {@code
 * engine.style}, {@code recolour} and {@code synthesis}; used by {@code engine.brush}, {@code
 * engine.inputs} and {@code engine.step}.
 */
package org.impasto.engine.exemplar;
