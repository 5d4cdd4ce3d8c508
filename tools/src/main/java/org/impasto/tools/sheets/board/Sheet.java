package org.impasto.tools.sheets.board;

/** One picture of the documentation. */
public interface Sheet {
  /** Its file's name without the ending. */
  String name();

  /** Paints what it shows, and lays it out; all frames are the studio's. */
  Board draw(Studio studio);
}
