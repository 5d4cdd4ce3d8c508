package org.impasto.tools.sheets.shots;

import java.util.List;
import java.util.Locale;
import org.impasto.frame.Frame;
import org.impasto.frame.Resampling;
import org.impasto.tools.footage.LongShot;
import org.impasto.tools.measure.MeasureDrift;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/**
 * Shots of a hundred frames: what stands still, has grain, and changes; as {@link MeasureDrift}
 * measures them.
 */
public final class LongShotsSheet implements Sheet {
  private static final List<Integer> SHOWN = List.of(5, 50, 100);
  private static final int TIMES = 2;

  @Override
  public String name() {
    return "long-shots";
  }

  @Override
  public Board draw(Studio studio) {
    Board board = new Board();
    int last = SHOWN.get(SHOWN.size() - 1);
    for (LongShot.Event event : LongShot.Event.values()) {
      LongShot shot =
          new LongShot(
              event, studio.size(MeasureDrift.WIDTH), studio.size(MeasureDrift.HEIGHT), last);
      String label = event.name().toLowerCase(Locale.ROOT) + ", frame ";
      board.row(
          SHOWN.stream()
              .map(time -> new Board.Cell(label + time, painted(studio, shot, time)))
              .toList());
    }
    return board;
  }

  private static Frame painted(Studio studio, LongShot shot, int time) {
    Frame painted = studio.paint(shot, time, List.of("styleFile=" + studio.style("impasto-oil")));
    return studio.keep(
        Resampling.resize(painted, TIMES * painted.width(), TIMES * painted.height()));
  }
}
