/**
 * Nodes of a network at work: convolutions, pools, concatenations, and the way from a picture to
 * the network's input. They read and write {@link org.impasto.backend.nd4j.layers.Nd4jMap}s. Stands
 * on {@code backend.nd4j.arrays}.
 */
package org.impasto.backend.nd4j.layers;
