package org.impasto.synthesis.cost;

/**
 * What a target level is put together from, [pixels] or packed [pixels][3].
 *
 * @param guide packed
 * @param guideWeight per pixel: how much the guide weighs, more on contours
 * @param before the painting before, warped, packed; null: none
 * @param beforeWeight per pixel: how much it weighs; null with it
 */
public record TargetInputs(
    float[] guide, float[] guideWeight, float[] before, float[] beforeWeight) {}
