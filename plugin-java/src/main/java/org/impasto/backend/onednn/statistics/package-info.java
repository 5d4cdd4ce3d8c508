/**
 * What is read of a node's features and what gradients are handed in there. Entry class {@link
 * org.impasto.backend.onednn.statistics.OneDnnTap}. Stands on {@code backend.onednn.layers} and
 * {@code backend.onednn.vectors}.
 */
package org.impasto.backend.onednn.statistics;
