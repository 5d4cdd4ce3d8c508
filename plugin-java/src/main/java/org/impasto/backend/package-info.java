/**
 * All arithmetic of the optimisation behind one interface.
 *
 * <p>Enter at {@link org.impasto.backend.Backends#create}. It finds a provider by {@link
 * java.util.ServiceLoader} and returns a {@link org.impasto.backend.Backend}. That compiles a
 * {@link org.impasto.backend.graph.Graph} into a {@link org.impasto.backend.Plan} for one picture
 * size and does vector algebra on {@link org.impasto.backend.Tensor}s. {@link
 * org.impasto.backend.graph.Geometry} says for every provider alike which positions of which node
 * are computed.
 *
 * <p>Neighbours: {@code network} makes graphs, {@code objective} reads statistics of plans, {@code
 * optimise} uses the vector algebra. {@code backend.tiles} evaluates what is too large at once,
 * {@code backend.providing} has what providers share. Nobody imports a provider; this room imports
 * no other.
 */
package org.impasto.backend;
