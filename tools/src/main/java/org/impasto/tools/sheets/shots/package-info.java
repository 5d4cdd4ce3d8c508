/**
 * Sheets of what holds in a shot, each a {@link org.impasto.tools.sheets.board.Sheet}, with the
 * shots that only they paint.
 */
package org.impasto.tools.sheets.shots;
