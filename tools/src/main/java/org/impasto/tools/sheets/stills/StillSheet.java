package org.impasto.tools.sheets.stills;

import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.Still;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.board.Views;

/**
 * A clip of one frame, which is painted at its best, beside the same picture as a frame of a shot.
 */
public final class StillSheet implements Sheet {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LARGE_WIDTH = 1024;
  private static final int LARGE_HEIGHT = 576;
  private static final List<String> LOOK = List.of("preset=impasto-oil");

  @Override
  public String name() {
    return "still";
  }

  @Override
  public Board draw(Studio studio) {
    int width = studio.size(WIDTH);
    int height = studio.size(HEIGHT);
    List<Frame> small = both(studio, width, height);
    List<Frame> large = both(studio, studio.size(LARGE_WIDTH), studio.size(LARGE_HEIGHT));
    return new Board()
        .row(
            new Board.Cell("a frame of a shot (Standard), 640x360", small.get(0)),
            new Board.Cell("a clip of one frame (Best), 640x360", small.get(1)))
        .row(
            new Board.Cell(
                "Standard, twice as large", part(studio, small.get(0), width / 2, height / 2, 2)),
            new Board.Cell(
                "Best, twice as large", part(studio, small.get(1), width / 2, height / 2, 2)))
        .row(
            new Board.Cell(
                "Standard, part of 1024x576", part(studio, large.get(0), width, height, 1)),
            new Board.Cell("Best, part of 1024x576", part(studio, large.get(1), width, height, 1)));
  }

  private static List<Frame> both(Studio studio, int width, int height) {
    Frame picture = studio.keep(new DemoShot(width, height).render(8));
    return List.of(
        studio.paint(new Still(picture, 2), 1, LOOK), studio.paint(new Still(picture, 1), 1, LOOK));
  }

  private static Frame part(Studio studio, Frame painted, int width, int height, int times) {
    int left = (painted.width() - width) * 3 / 5;
    int top = (painted.height() - height) / 3;
    return studio.keep(Views.crop(painted, left, top, width, height, times));
  }
}
