/**
 * What is read of a node's features and what gradients are handed in there. Entry class {@link
 * org.impasto.backend.nd4j.statistics.Nd4jTap}. Stands on {@code backend.nd4j.layers}.
 */
package org.impasto.backend.nd4j.statistics;
