/**
 * Frames whose pixels are linked with others of the same frame: panoramas, painted in charts that
 * overlap, and two eyes. Start at {@link org.impasto.engine.linked.LinkedRequest}. The rest of the
 * engine paints them as frames like others.
 */
package org.impasto.engine.linked;
