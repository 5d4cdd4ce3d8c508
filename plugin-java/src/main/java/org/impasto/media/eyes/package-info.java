/**
 * Two eyes in two shots as one shot, side by side: {@link org.impasto.media.eyes.PairReader} joins
 * them, {@link org.impasto.media.eyes.PairWriter} writes them apart again. Knows {@code media.io}.
 */
package org.impasto.media.eyes;
