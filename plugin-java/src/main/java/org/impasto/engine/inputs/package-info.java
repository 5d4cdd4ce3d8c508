/**
 * What one frame of a shot is painted from: {@link org.impasto.engine.inputs.PaintingInputs} with
 * settings, network and style pictures, {@link org.impasto.engine.inputs.ShotLight} with what is
 * known of the shot up to the frame, {@link org.impasto.engine.inputs.ShotKeyframes}, and the
 * frames themselves as a step of painting sees them, {@link org.impasto.engine.inputs.StepSources}.
 * Stands on {@code engine.source} and {@code engine.motion}; used by {@code engine.step} and {@code
 * engine.chain}.
 */
package org.impasto.engine.inputs;
