/**
 * A network as backends compile it, and which positions of which node they compute. {@link
 * org.impasto.backend.graph.Graph} is the network, {@link org.impasto.backend.graph.Geometry} the
 * positions for a picture of one size. Imports no other room; {@code network} makes graphs.
 */
package org.impasto.backend.graph;
