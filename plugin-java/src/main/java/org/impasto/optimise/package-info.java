/**
 * Minimisation of a loss over a picture, and the coarse-to-fine schedule. {@link
 * org.impasto.optimise.Lbfgs} does the work, {@link org.impasto.optimise.Pyramid} says at which
 * sizes. Stands on {@code backend}; used by {@code engine}.
 */
package org.impasto.optimise;
