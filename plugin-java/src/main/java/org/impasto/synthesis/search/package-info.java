/**
 * Finds for each pixel of a target the place in an atlas whose patch suits it best. {@link
 * org.impasto.synthesis.search.ExhaustiveSearch} finds the first places, {@link
 * org.impasto.synthesis.search.Places} leads them to the next level. {@link
 * org.impasto.synthesis.search.SearchPass} finds better ones near those known, {@link
 * org.impasto.synthesis.search.FineLevel} does so where a level is too large to be searched. {@link
 * org.impasto.synthesis.search.UseCounts} counts how often each place is used. What a place costs
 * is told in {@code cost}.
 */
package org.impasto.synthesis.search;
