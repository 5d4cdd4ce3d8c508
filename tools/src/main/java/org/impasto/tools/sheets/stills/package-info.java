/** Sheets of single frames, each a {@link org.impasto.tools.sheets.board.Sheet}. */
package org.impasto.tools.sheets.stills;
