package org.impasto.engine.recipe;

/**
 * How firmly our own loss holds a picture to the one that it is to show.
 *
 * @param content weight of the network's features
 * @param detail weight of the finest detail, which features hardly see
 */
public record ContentWeights(double content, double detail) {}
