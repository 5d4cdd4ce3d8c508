package org.impasto.tools.sheets.stills;

import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** A frame in the middle of the demo shot, before and after. */
public final class BeforeAfterSheet implements Sheet {
  private static final int FRAME = DemoShot.FRAMES / 2;

  @Override
  public String name() {
    return "before-after";
  }

  @Override
  public Board draw(Studio studio) {
    DemoSource shot =
        new DemoSource(
            studio.size(DemoShot.WIDTH), studio.size(DemoShot.HEIGHT), false, false, false);
    return new Board()
        .row(
            new Board.Cell("", studio.source(shot, FRAME)),
            new Board.Cell("", studio.paint(shot, FRAME, List.of("preset=impasto-oil"))));
  }
}
