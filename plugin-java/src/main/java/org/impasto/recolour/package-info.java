/**
 * Colour transfer: a shot in the colours of a style picture, and the exposure of its frames.
 *
 * <p>{@link org.impasto.recolour.ColourDistribution} says which colours a picture has. {@code
 * recolour.exposure} frees a shot's frames of what light does to them; {@code recolour.transfer}
 * recolours what was freed.
 *
 * <p>All of it are pure functions of {@link org.impasto.recolour.Pixels} and of sums in whole
 * numbers. So the bits depend neither on the order of adding nor on the number of threads. The room
 * knows no other but {@code frame}, of which it takes pixels and the bands of rows.
 *
 * <p>Conventions: colours are RGB, display-referred, unpremultiplied, in [0,1]. Luma is Y = 0.299 R
 * + 0.587 G + 0.114 B; chroma is (R - Y, B - Y).
 */
package org.impasto.recolour;
