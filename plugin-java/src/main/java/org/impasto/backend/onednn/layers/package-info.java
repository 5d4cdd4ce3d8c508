/**
 * Nodes of a network at work: convolutions, pools, concatenations, and the way from a picture to
 * the network's input. They read and write {@link org.impasto.backend.onednn.layers.OneDnnMap}s.
 * Stands on {@code backend.onednn.library}.
 */
package org.impasto.backend.onednn.layers;
