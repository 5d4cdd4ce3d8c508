/**
 * What sheets are made of: {@link org.impasto.tools.sheets.board.Studio} paints what they show,
 * {@link org.impasto.tools.sheets.board.Board} lays it out. Knows {@code footage} and the engine.
 */
package org.impasto.tools.sheets.board;
