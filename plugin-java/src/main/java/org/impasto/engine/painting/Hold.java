package org.impasto.engine.painting;

/**
 * How firmly our own loss holds a picture to the one that it is to show.
 *
 * @param content weight of the network's features
 * @param detail weight of the finest detail, which features hardly see
 */
record Hold(double content, double detail) {}
