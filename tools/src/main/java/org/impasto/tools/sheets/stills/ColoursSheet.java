package org.impasto.tools.sheets.stills;

import java.util.List;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** The two ways to keep the shot's colours. */
public final class ColoursSheet implements Sheet {
  private static final int WIDTH = 384;
  private static final int HEIGHT = 216;
  private static final int FRAME = 1;

  @Override
  public String name() {
    return "colours";
  }

  @Override
  public Board draw(Studio studio) {
    DemoSource shot = new DemoSource(studio.size(WIDTH), studio.size(HEIGHT), false, false, false);
    Board board = new Board();
    for (String look : List.of("impasto-oil", "watercolour")) {
      board.row(
          new Board.Cell("the shot", studio.source(shot, FRAME)),
          painted(studio, shot, look, "OFF", look.replace('-', ' ')),
          painted(studio, shot, look, "LUMINANCE", "luminance only"),
          painted(studio, shot, look, "PALETTE", "match palette first"));
    }
    return board;
  }

  private static Board.Cell painted(
      Studio studio, DemoSource shot, String look, String kept, String label) {
    return new Board.Cell(
        label, studio.paint(shot, FRAME, List.of("preset=" + look, "keepColours=" + kept)));
  }
}
