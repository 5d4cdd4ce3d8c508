/**
 * A painting laid over its source: mix, mask, range, colour and alpha, for node and command line.
 * {@link org.impasto.composition.Composition} is what both ask. Stands on {@code frame}, {@code
 * colour} and {@code settings}.
 */
package org.impasto.composition;
