package org.impasto.synthesis;

/**
 * A painted frame.
 *
 * @param paint packed RGB [height][width][3]; the guide where the target is not covered
 * @param field where it comes from
 * @param searched share of covered pixels whose places were searched; 1 for a first frame
 */
public record Painted(float[] paint, MatchField field, double searched) {}
