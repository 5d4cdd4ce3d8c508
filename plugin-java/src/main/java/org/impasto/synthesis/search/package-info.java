/**
 * Finds for each pixel of a target the place in an atlas whose patch suits it best. {@link
 * org.impasto.synthesis.search.TargetLevel} is what is to be matched, {@link
 * org.impasto.synthesis.search.ExhaustiveSearch} finds the first places, {@link
 * org.impasto.synthesis.search.SearchPass} better ones near those known; {@link
 * org.impasto.synthesis.search.UseCounts} counts how often each place is used.
 *
 * <p>Cost of a patch, in squared colour differences summed over its 25 pixels p:
 *
 * <p>sum |T - S|^2 + w |N - S|^2 + v |P - S|^2 + 25 (c |N' - S'|^2 + o |direction - direction of
 * S|^2) + 25 l max(0, use / even use - 1)
 *
 * <p>T: what the last vote gave, S: exemplar, N: guide, P: the painting before, warped, N' and S':
 * blurred. The first three are summed as (1 + w + v) |M - S|^2 with M their weighted mean; what
 * remains depends on the target alone.
 */
package org.impasto.synthesis.search;
