package org.impasto.tools.sheets.shots;

import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.flow.FlowField;
import org.impasto.flow.FlowPicture;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.PaintedDemo;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** The demo shot's exact vectors against those that DIS estimates. */
public final class MotionSheet implements Sheet {
  private static final int LAST = 8;

  @Override
  public String name() {
    return "motion";
  }

  @Override
  public Board draw(Studio studio) {
    int width = studio.size(DemoShot.WIDTH);
    int height = studio.size(DemoShot.HEIGHT);
    List<String> values = List.of("styleFile=" + studio.style("impasto-oil"));
    DemoSource plain = new DemoSource(width, height, false, false, false);
    DemoSource exact = new DemoSource(width, height, true, true, false);
    PaintedDemo estimated = PaintedDemo.of(studio, plain, LAST, values);
    PaintedDemo known = PaintedDemo.of(studio, exact, LAST, values);
    Frame vectors = studio.paint(plain, LAST, List.of(values.get(0), "view=FLOW"));
    return new Board()
        .row(
            new Board.Cell("the shot, frame " + LAST, studio.source(plain, LAST)),
            new Board.Cell("vectors to frame " + (LAST - 1) + ", found by DIS", vectors),
            new Board.Cell("the same, exact", studio.keep(colours(exact))))
        .row(
            new Board.Cell("frame " + LAST + ", DIS", estimated.frame(LAST)),
            new Board.Cell(
                "beyond what moved since frame " + (LAST - 1), studio.keep(estimated.change(LAST))),
            new Board.Cell(
                "DIS: temporal error " + estimated.error(),
                studio.keep(estimated.change(LAST - 1))))
        .row(
            new Board.Cell("frame " + LAST + ", exact vectors", known.frame(LAST)),
            new Board.Cell(
                "beyond what moved since frame " + (LAST - 1), studio.keep(known.change(LAST))),
            new Board.Cell(
                "exact: temporal error " + known.error(), studio.keep(known.change(LAST - 1))));
  }

  private static Frame colours(DemoSource shot) {
    try (FlowField vectors = shot.toPrevious(LAST)) {
      return FlowPicture.of(vectors);
    }
  }
}
