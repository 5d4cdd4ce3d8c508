/**
 * What is painted on: {@link org.impasto.tools.stylepictures.surface.Canvas}, its paper, the light
 * on its relief, and what finds the pixels of a stroke. Knows no brush.
 */
package org.impasto.tools.stylepictures.surface;
