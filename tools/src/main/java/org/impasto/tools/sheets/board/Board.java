package org.impasto.tools.sheets.board;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.picture.ContactSheet;

/** Rows of labelled pictures, one below another; the pictures of a row have one size. */
public final class Board {
  /** Of {@link ContactSheet}. */
  private static final float GROUND = 0.09f;

  /**
   * A picture with a line of text below it.
   *
   * @param picture RGB, [0,1]
   */
  public record Cell(String label, Frame picture) {}

  private final List<List<Cell>> rows = new ArrayList<>();

  public Board row(Cell... cells) {
    return row(List.of(cells));
  }

  public Board row(List<Cell> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Cells in rows of so many. */
  public Board grid(int columns, List<Cell> cells) {
    for (int i = 0; i < cells.size(); i += columns) {
      row(cells.subList(i, Math.min(cells.size(), i + columns)));
    }
    return this;
  }

  /** All rows. */
  public Frame render() {
    List<Frame> rendered = rows.stream().map(Board::render).toList();
    int width = rendered.stream().mapToInt(Frame::width).max().orElseThrow();
    int height = rendered.stream().mapToInt(Frame::height).sum();
    Frame board = Frame.allocate(width, height, 3);
    Planes.fill(board, GROUND);
    int y = 0;
    for (Frame row : rendered) {
      paste(row, board, y);
      y += row.height();
      row.close();
    }
    return board;
  }

  private static Frame render(List<Cell> row) {
    Frame first = row.get(0).picture;
    try (ContactSheet sheet = new ContactSheet(row.size(), first.width(), first.height())) {
      row.forEach(cell -> sheet.add(cell.label, cell.picture));
      return sheet.render();
    }
  }

  private static void paste(Frame row, Frame board, int y) {
    for (int c = 0; c < row.channels(); c++) {
      FloatPointer from = row.plane(c);
      FloatPointer to = board.plane(c);
      for (int line = 0; line < row.height(); line++) {
        long start = (long) line * row.width();
        Pointer.memcpy(
            to.getPointer((long) (y + line) * board.width()),
            from.getPointer(start),
            (long) row.width() * Float.BYTES);
      }
    }
  }
}
