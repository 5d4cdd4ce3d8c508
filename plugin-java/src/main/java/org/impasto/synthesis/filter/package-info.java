/**
 * What texture synthesis sees in a picture beside its colours: {@link
 * org.impasto.synthesis.filter.Blur}, {@link org.impasto.synthesis.filter.Halving} (the pyramid),
 * {@link org.impasto.synthesis.filter.Orientation}, {@link org.impasto.synthesis.filter.Contours}.
 *
 * <p>Pictures are packed arrays, [height][width][channels], top row first. Every filter gives the
 * same bits for any number of threads.
 */
package org.impasto.synthesis.filter;
