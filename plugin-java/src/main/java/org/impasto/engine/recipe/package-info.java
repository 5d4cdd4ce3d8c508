/**
 * Numbers. {@link org.impasto.engine.recipe.Recipe} has ours, {@link
 * org.impasto.engine.recipe.PublishedDefaults} those of the published program, {@link
 * org.impasto.engine.recipe.MethodSettings} says which hold where the artist left a setting to the
 * objective. {@link org.impasto.engine.recipe.Digests} names what settings and pictures come to.
 * Stands on {@code settings}, {@code frame} and {@code store}'s digests; all rooms that paint read
 * it.
 */
package org.impasto.engine.recipe;
