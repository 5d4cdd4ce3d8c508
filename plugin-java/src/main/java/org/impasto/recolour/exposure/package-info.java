/**
 * What light does to a frame of a shot. {@link org.impasto.recolour.exposure.ShotStatistics}
 * gathers the colours of a shot's frames; {@link org.impasto.recolour.exposure.Exposure} frees a
 * frame of its exposure and puts that back onto paint. Stands on {@code recolour}; used by {@code
 * recolour.transfer}, {@code engine.brush} and {@code engine.inputs}.
 */
package org.impasto.recolour.exposure;
