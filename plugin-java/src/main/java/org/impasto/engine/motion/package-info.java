/**
 * Motion between the frames of a shot: known from a render, or estimated, ahead of time where it
 * can be. Entry class {@link org.impasto.engine.motion.ShotMotion}. Stands on {@code flow} and
 * {@code engine.source}; used by {@code engine.inputs}, {@code engine.step} and {@code
 * engine.shot}.
 */
package org.impasto.engine.motion;
