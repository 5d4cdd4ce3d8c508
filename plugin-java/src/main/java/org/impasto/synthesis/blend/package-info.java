/**
 * Joins two pictures without a dissolve that shows both: {@link
 * org.impasto.synthesis.blend.Poisson} hides the seams between pixels that were taken from the one
 * or the other.
 */
package org.impasto.synthesis.blend;
