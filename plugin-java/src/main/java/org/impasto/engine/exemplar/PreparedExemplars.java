package org.impasto.engine.exemplar;

import org.impasto.synthesis.ExemplarSet;

/**
 * Exemplars made ready for frames of one size.
 *
 * @param keyframes the first pictures of the set; null where there are none
 */
public record PreparedExemplars(ExemplarSet set, KeyframeParts keyframes) {}
