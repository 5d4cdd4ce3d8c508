/**
 * Style pictures: one, several with shares, one for each region. Entry class {@link
 * org.impasto.engine.style.StyleSet}. Stands on {@code colour}; used by {@code engine.network} and
 * {@code engine.loss}.
 */
package org.impasto.engine.style;
