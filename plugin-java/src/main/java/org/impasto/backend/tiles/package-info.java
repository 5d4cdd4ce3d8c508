/**
 * Pictures that are too large to be evaluated at once. {@link org.impasto.backend.tiles.TiledPlan}
 * is a {@link org.impasto.backend.Plan} that works tile by tile within a given memory, {@link
 * org.impasto.backend.tiles.PlanMemory} says how much a plan needs. Stands on {@code backend} and
 * {@code backend.graph}, whatever the provider.
 */
package org.impasto.backend.tiles;
