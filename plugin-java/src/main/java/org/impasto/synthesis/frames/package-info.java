/**
 * Puts frames together, level by level: {@link org.impasto.synthesis.frames.Synthesis} is the
 * entry. {@link org.impasto.synthesis.frames.FirstFrameSynthesis} depends on no other frame, {@link
 * org.impasto.synthesis.frames.FollowingFrameSynthesis} carries places along the motion. Knows all
 * other rooms of synthesis but {@code blend}.
 */
package org.impasto.synthesis.frames;
