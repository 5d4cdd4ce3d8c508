package org.impasto.synthesis;

/**
 * A frame painted before, and the motion from the frame to be painted to it.
 *
 * @param paint packed RGB, as painted
 * @param field where that paint came from
 * @param u per pixel of the frame to be painted how far across it lies in the earlier frame, pixels
 * @param v likewise down
 * @param reliability per pixel in [0,1]; from 0.5 on places are carried
 */
public record EarlierFrame(
    float[] paint, MatchField field, float[] u, float[] v, float[] reliability) {}
