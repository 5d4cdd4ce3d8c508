package org.impasto.engine.brush;

import org.impasto.synthesis.ExemplarSet;

/**
 * Exemplars made ready for frames of one size.
 *
 * @param keyframes the first pictures of the set; null where there are none
 */
record PreparedExemplars(ExemplarSet set, KeyframeParts keyframes) {}
