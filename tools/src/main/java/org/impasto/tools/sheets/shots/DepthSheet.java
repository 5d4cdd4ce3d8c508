package org.impasto.tools.sheets.shots;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.PaintedDemo;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.board.Views;

/**
 * What a Depth clip does at objects' borders: painted frames, and what they change beyond what
 * moves.
 */
public final class DepthSheet implements Sheet {
  private static final int LAST = 8;
  private static final int SHOWN = 4;

  /** Place that is shown, in px of the whole frame: where the tree's crown uncovers the sky. */
  private static final int LEFT = 130;

  private static final int TOP = 30;
  private static final int WIDTH = 120;
  private static final int HEIGHT = 90;
  private static final int TIMES = 3;

  @Override
  public String name() {
    return "depth";
  }

  @Override
  public Board draw(Studio studio) {
    List<String> values = List.of("styleFile=" + studio.style("impasto-oil"));
    PaintedDemo without = painted(studio, values, false);
    PaintedDemo with = painted(studio, values, true);
    return new Board()
        .row(
            new Board.Cell("the shot, frame " + LAST, studio.source(shot(studio, false), LAST)),
            new Board.Cell("reliability without depth", reliability(studio, values, false)),
            new Board.Cell("reliability with depth", reliability(studio, values, true)))
        .row(parts(studio, "without, frame ", without::frame))
        .row(parts(studio, "with, frame ", with::frame))
        .row(change(studio, "without", without), change(studio, "with", with));
  }

  private static Board.Cell change(Studio studio, String label, PaintedDemo painted) {
    String errors = painted.error() + ", near what was hidden " + painted.errorNearHidden();
    return new Board.Cell(label + ": error " + errors, studio.keep(painted.change(LAST)));
  }

  private static DemoSource shot(Studio studio, boolean depth) {
    int width = studio.size(DemoShot.WIDTH);
    return new DemoSource(width, studio.size(DemoShot.HEIGHT), false, false, depth);
  }

  private static PaintedDemo painted(Studio studio, List<String> values, boolean depth) {
    return PaintedDemo.of(studio, shot(studio, depth), LAST, values);
  }

  private static Frame reliability(Studio studio, List<String> values, boolean depth) {
    return studio.paint(shot(studio, depth), LAST, List.of(values.get(0), "view=RELIABILITY"));
  }

  private static List<Board.Cell> parts(Studio studio, String label, IntFunction<Frame> picture) {
    return IntStream.rangeClosed(LAST - SHOWN + 1, LAST)
        .mapToObj(time -> new Board.Cell(label + time, part(studio, picture.apply(time))))
        .toList();
  }

  private static Frame part(Studio studio, Frame picture) {
    return studio.keep(
        Views.crop(
            picture,
            studio.size(LEFT),
            studio.size(TOP),
            studio.size(WIDTH),
            studio.size(HEIGHT),
            TIMES));
  }
}
