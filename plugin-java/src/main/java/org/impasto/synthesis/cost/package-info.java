/**
 * What a place of an atlas costs a pixel of a target. {@link
 * org.impasto.synthesis.cost.TargetLevel} is what is to be matched, {@link
 * org.impasto.synthesis.cost.Candidates} tells the cost, {@link org.impasto.synthesis.cost.Rules}
 * which places may be taken. Used by {@code search} and {@code frames}; knows {@code exemplar}.
 *
 * <p>Cost of a patch, in squared colour differences summed over its 25 pixels p:
 *
 * <p>sum |T - S|^2 + w |N - S|^2 + v |P - S|^2 + 25 (c |N' - S'|^2 + o |direction - direction of
 * S|^2) + 25 l max(0, use / even use - 1)
 *
 * <p>T: what the last vote gave, S: exemplar, N: guide, P: the painting before, warped, N' and S':
 * blurred. The first three are summed as (1 + w + v) |M - S|^2 with M their weighted mean; what
 * remains depends on the target alone. The last term is {@code search}'s.
 */
package org.impasto.synthesis.cost;
