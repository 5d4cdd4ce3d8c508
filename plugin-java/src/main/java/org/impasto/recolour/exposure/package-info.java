/**
 * What light does to a frame of a shot. {@link org.impasto.recolour.exposure.ShotStatistics}
 * gathers the colours of a shot's frames; {@link org.impasto.recolour.exposure.Exposure} frees a
 * frame of its exposure and puts that back onto paint. Stands on {@code recolour}; used by {@code
 * engine.brush} and {@code engine.chain}.
 */
package org.impasto.recolour.exposure;
