package org.impasto.tools.sheets.shots;

import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.board.Views;

/**
 * What more frames to depend on bring: earlier ones, where something was hidden, and passes from
 * both ends.
 */
public final class PassesSheet implements Sheet {
  private static final int WIDTH = 384;
  private static final int HEIGHT = 216;
  private static final String LOOK = "preset=pen-hatching";
  private static final int BEFORE = 1;
  private static final int AFTER = 3;
  private static final int LAST = 8;
  private static final double CONTRAST = 1;

  @Override
  public String name() {
    return "passes";
  }

  @Override
  public Board draw(Studio studio) {
    Board board = new Board();
    hidden(studio, board);
    passes(studio, board);
    return board;
  }

  private static void hidden(Studio studio, Board board) {
    PassingShot shot = new PassingShot(studio.size(WIDTH), studio.size(HEIGHT));
    List<String> shortTerm = List.of(LOOK);
    List<String> longTerm = List.of(LOOK, "longTerm=1,2,4");
    Frame before = studio.paint(shot, BEFORE, shortTerm);
    Frame near = studio.paint(shot, AFTER, shortTerm);
    Frame far = studio.paint(shot, AFTER, longTerm);
    board.row(
        new Board.Cell("frame 1", before),
        new Board.Cell("frame 2", studio.paint(shot, 2, shortTerm)),
        new Board.Cell("frame 3, long-term 1", near),
        new Board.Cell("frame 3, long-term 1,2,4", far));
    board.row(
        new Board.Cell("the shot, frame 1", studio.source(shot, BEFORE)),
        new Board.Cell("the shot, frame 3", studio.source(shot, AFTER)),
        new Board.Cell(
            "what changed since frame 1, 1", studio.keep(Views.difference(near, before, CONTRAST))),
        new Board.Cell(
            "what changed since frame 1, 1,2,4",
            studio.keep(Views.difference(far, before, CONTRAST))));
  }

  private static void passes(Studio studio, Board board) {
    DemoSource shot =
        new DemoSource(studio.size(WIDTH), studio.size(HEIGHT), false, false, false, LAST);
    for (int passes : new int[] {1, 3}) {
      List<String> values = List.of(LOOK, "passes=" + passes);
      String label = passes == 1 ? "one pass, frame " : "three passes, frame ";
      board.row(
          List.of(1, 3, 6, 8).stream()
              .map(time -> new Board.Cell(label + time, studio.paint(shot, time, values)))
              .toList());
    }
  }
}
