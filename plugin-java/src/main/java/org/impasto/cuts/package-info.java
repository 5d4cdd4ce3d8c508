/**
 * Where a shot ends: whether a frame continues the one before it.
 *
 * <p>{@link org.impasto.cuts.FrameSignature} is a small picture, made once a frame. {@link
 * org.impasto.cuts.CutScore} compares signatures and says how surely a frame begins another shot;
 * {@link org.impasto.cuts.OddFrames} says which frames are none of their shot's. Entry class {@link
 * org.impasto.cuts.ShotBoundaries}, which asks both of a film's frames. All that is said is a
 * function of the signatures alone; ShotBoundaries and {@link org.impasto.cuts.Comparisons}
 * remember what they found. The room knows no other; used by {@code engine.source} and {@code
 * engine.chain}.
 */
package org.impasto.cuts;
