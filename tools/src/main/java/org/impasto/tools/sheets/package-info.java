/**
 * The pictures of the documentation. Entry: {@link org.impasto.tools.sheets.PaintSheets}, which
 * makes every one of them. {@code board} lays sheets out, {@code stills} and {@code shots} are the
 * sheets, one class each.
 */
package org.impasto.tools.sheets;
