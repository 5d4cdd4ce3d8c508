/**
 * Tools of the media, one class each, and {@link org.impasto.tools.stylepictures.brush.Strokes},
 * which leads them over a {@link org.impasto.tools.stylepictures.brush.Motif}. Knows {@code
 * surface}.
 */
package org.impasto.tools.stylepictures.brush;
