/**
 * Joins two pictures without a dissolve that shows both: {@link
 * org.impasto.synthesis.blend.KeyframeBlend} chooses pixel by pixel, {@link
 * org.impasto.synthesis.blend.Poisson} hides the seams between them.
 */
package org.impasto.synthesis.blend;
