package org.impasto.pictures;

import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.measure.DemoSource;

/** What a Depth clip does at objects' borders. */
final class DepthSheet implements Sheet {
  private static final int LAST = 12;

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public Board draw(Studio studio) {
    int width = studio.size(DemoShot.WIDTH);
    int height = studio.size(DemoShot.HEIGHT);
    List<String> values = List.of("styleFile=" + studio.style("impasto-oil"));
    Board board = new Board();
    for (boolean depth : new boolean[] {false, true}) {
      DemoSource shot = new DemoSource(width, height, false, false, depth);
      PaintedDemo painted = PaintedDemo.of(studio, shot, LAST, values);
      board.row(
          new Board.Cell("depth " + depth + ": " + painted.error(), painted.frame(LAST)),
          new Board.Cell(
              "near hidden: " + painted.errorNearHidden(), studio.keep(painted.change(LAST))),
          new Board.Cell(
              "reliability", studio.paint(shot, LAST, List.of(values.get(0), "view=RELIABILITY"))));
    }
    return board;
  }
}
