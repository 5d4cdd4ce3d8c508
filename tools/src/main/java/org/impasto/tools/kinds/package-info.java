/**
 * Kinds of shots that are hard to paint, made by program, painted and measured. Entry class {@link
 * org.impasto.tools.kinds.MeasureShots}; {@link org.impasto.tools.kinds.ShotKinds} names the kinds,
 * each with what it measures and what is required. Knows {@code footage} and {@code sheets.board}.
 */
package org.impasto.tools.kinds;
