/**
 * Numbers. {@link org.impasto.engine.recipe.Recipe} has ours, {@link
 * org.impasto.engine.recipe.PublishedDefaults} those of the published program, {@link
 * org.impasto.engine.recipe.MethodSettings} says which hold where the artist left a setting to the
 * objective. Stands on {@code settings} alone; all rooms that paint read it.
 */
package org.impasto.engine.recipe;
