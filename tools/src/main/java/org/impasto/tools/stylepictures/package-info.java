/**
 * Paints the style pictures of the looks, by program and from nothing.
 *
 * <p>Entry: {@link org.impasto.tools.stylepictures.PaintStylePictures}. Rooms: {@code looks},
 * {@code brush}, {@code surface}, each of which knows the next ones. Not part of the bundle: only
 * the finished pictures are. Borrows {@code Noise} and {@code Colour} of the demo shot.
 *
 * <p>Places are in widths of the picture, 0 to 1, in a motif, and in pixels of a picture of 2048
 * pixels ("design px") wherever marks are made.
 */
package org.impasto.tools.stylepictures;
