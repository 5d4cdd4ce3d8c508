/**
 * One frame is painted: from nothing, or from the paintings that it leans on. Entry class {@link
 * org.impasto.engine.painting.FramePainter}; {@link org.impasto.engine.painting.Losses} puts the
 * loss together, {@link org.impasto.engine.painting.Recipe} has our numbers and {@link
 * org.impasto.engine.painting.Published} those of the published programs. Knows nothing of shots
 * and stores.
 */
package org.impasto.engine.painting;
