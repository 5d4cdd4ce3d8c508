package org.impasto.tools.sheets.stills;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.PaintedDemo;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.board.Views;

/**
 * Patches instead of statistics, on a moving shot: whole frames, and the same place of the scene
 * over time.
 */
public final class PatchesSheet implements Sheet {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 144;
  private static final int LAST = 12;
  private static final List<String> LOOKS = List.of("impasto-oil", "watercolour", "mosaic");
  private static final List<Double> SHARES = List.of(0., 0.5, 1.);
  private static final List<Integer> SHOWN = List.of(1, 6, LAST);

  /**
   * Middle of the place that is followed, in shares of the last frame: the foot of the lighthouse.
   */
  private static final double ACROSS = 0.86;

  private static final double DOWN = 0.48;

  /** Size of that place, px; shown twice as large. */
  private static final int PART_WIDTH = 76;

  private static final int PART_HEIGHT = 54;

  @Override
  public String name() {
    return "patches";
  }

  @Override
  public Board draw(Studio studio) {
    DemoSource shot = new DemoSource(studio.size(WIDTH), studio.size(HEIGHT), false, false, false);
    Board board = new Board();
    for (String look : LOOKS) {
      List<Board.Cell> whole = new ArrayList<>();
      List<Board.Cell> parts = new ArrayList<>();
      for (double share : SHARES) {
        PaintedDemo painted =
            PaintedDemo.of(studio, shot, LAST, List.of("preset=" + look, "patchShare=" + share));
        Frame last = painted.frame(LAST);
        String label = look.replace('-', ' ') + ", patches " + share + ": error " + painted.error();
        whole.add(new Board.Cell(label, studio.keep(Views.enlarged(last, 15 * last.width() / 8))));
        SHOWN.forEach(
            time ->
                parts.add(
                    new Board.Cell(
                        share + ", frame " + time, part(studio, painted.frame(time), time))));
      }
      board.row(whole).row(parts);
    }
    return board;
  }

  private static Frame part(Studio studio, Frame painted, int time) {
    int width = studio.size(PART_WIDTH);
    int height = studio.size(PART_HEIGHT);
    int x = (int) (ACROSS * painted.width());
    int y = (int) (DOWN * painted.height());
    try (Frame flow = new DemoShot(painted.width(), painted.height()).flow(LAST - 1, time - 1)) {
      FloatBuffer[] motion = Planes.buffers(flow);
      int left = Math.round(x + motion[0].get(y * painted.width() + x)) - width / 2;
      int top = Math.round(y + motion[1].get(y * painted.width() + x)) - height / 2;
      left = Math.max(0, Math.min(painted.width() - width, left));
      return studio.keep(Views.crop(painted, left, top, width, height, 2));
    }
  }
}
