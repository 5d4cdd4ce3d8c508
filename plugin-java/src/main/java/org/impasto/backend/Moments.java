package org.impasto.backend;

/**
 * Sums over the positions of a tap's features.
 *
 * @param channels C
 * @param positions number of positions summed
 * @param second sum of F F^T, row-major C x C
 * @param first sum of F, C
 */
public record Moments(int channels, long positions, double[] second, double[] first) {}
