package org.impasto.synthesis.cost;

/**
 * What is to be painted, at one level.
 *
 * @param luminance of the source, [height][width]
 * @param covered 1 where there is a picture; null: everywhere
 * @param labels which exemplars a pixel may take from; null: all are labelled 0
 */
public record TargetPicture(
    int width, int height, float[] luminance, byte[] covered, byte[] labels) {}
