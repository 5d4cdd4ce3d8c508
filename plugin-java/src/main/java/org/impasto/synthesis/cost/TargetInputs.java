package org.impasto.synthesis.cost;

/**
 * What a target level is put together from, [pixels] or packed [pixels][3].
 *
 * @param guide packed
 * @param guideWeight per pixel: how much the guide weighs, more on contours
 * @param direction how strokes are to run, as {@link org.impasto.synthesis.StrokeMaps} has it;
 *     null: as they may
 * @param before the painting before, warped, packed; null: none
 * @param beforeWeight per pixel: how much it weighs; null with it
 */
public record TargetInputs(
    float[] guide, float[] guideWeight, float[] direction, float[] before, float[] beforeWeight) {}
