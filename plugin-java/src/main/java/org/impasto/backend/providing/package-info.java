/**
 * What providers of arithmetic share, whichever library computes: checks of what is handed in,
 * resources that close with their backend, and a plan that walks layers over feature maps.
 *
 * <p>A provider extends {@link org.impasto.backend.providing.ProviderBackend} and {@link
 * org.impasto.backend.providing.LayeredPlan}, and brings layers, maps, taps and an entrance of its
 * own. In this room W is how the provider hands an array of a tensor to its arithmetic, F its kept
 * features.
 *
 * <p>Neighbours: none but {@code backend}.
 */
package org.impasto.backend.providing;
