/**
 * What one frame of a shot is painted from. {@link org.impasto.engine.inputs.PaintingInputs} has
 * settings, network and style pictures. {@link org.impasto.engine.inputs.ShotLight} has what is
 * known of the shot up to the frame, {@link org.impasto.engine.inputs.ShotKeyframes} the keyframes.
 * {@link org.impasto.engine.inputs.StepSources} has the frames themselves as a step of painting
 * sees them. Stands on {@code engine.source} and {@code engine.motion}; used by {@code engine.step}
 * and {@code engine.chain}.
 */
package org.impasto.engine.inputs;
