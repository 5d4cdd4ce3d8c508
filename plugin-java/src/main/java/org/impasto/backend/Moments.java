package org.impasto.backend;

/**
 * Sums over the positions of a tap's features.
 *
 * @param channels C
 * @param positions number of positions summed, or the sum of their weights
 * @param second sum of F F^T, row-major C x C
 * @param first sum of F, C
 */
public record Moments(int channels, double positions, double[] second, double[] first) {}
