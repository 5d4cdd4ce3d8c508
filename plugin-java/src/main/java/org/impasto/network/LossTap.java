package org.impasto.network;

/**
 * A node whose features a loss looks at.
 *
 * @param node a node of the graph
 * @param weight factor of this node's loss, finite and not negative
 */
public record LossTap(String node, double weight) {}
