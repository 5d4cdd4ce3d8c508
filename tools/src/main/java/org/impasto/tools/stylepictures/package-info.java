/**
 * The studio in which the style pictures of the looks are made, by program and from nothing.
 *
 * <p>Entry: {@link org.impasto.tools.stylepictures.PaintStylePictures}. One class for each look;
 * {@code Canvas}, {@code Brush} and {@code Motif} are what they share. Not part of the bundle: only
 * the finished pictures are. Borrows {@code Noise} and {@code Colour} of the demo shot.
 *
 * <p>Places on a canvas are in pixels where they are integers and in canvas widths, 0 to 1, in a
 * motif.
 */
package org.impasto.tools.stylepictures;
