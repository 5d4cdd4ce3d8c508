package org.impasto.synthesis.search;

/**
 * What the terms of a patch's cost weigh; the cost itself is told in the package's description.
 *
 * @param guide of the guide where there is no contour
 * @param contour more where the source has one
 * @param surroundings of the blurred guide
 * @param orientation of the direction of strokes, where the source has one
 * @param use of a place that is used more often than all on average
 * @param temporal of the painting before, where motion is reliable
 * @param share of an exemplar that is used more often than its share
 */
public record CostWeights(
    float guide,
    float contour,
    float surroundings,
    float orientation,
    float use,
    float temporal,
    float share) {}
