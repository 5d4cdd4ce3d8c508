/**
 * A frame that was freed of its exposure in the colours of a style picture. Entry class {@link
 * org.impasto.recolour.transfer.ColourTransfer}. Stands on {@code recolour} and, for the key of a
 * shot, {@code recolour.exposure}; used by {@code engine.exemplar} and {@code engine.brush}.
 */
package org.impasto.recolour.transfer;
