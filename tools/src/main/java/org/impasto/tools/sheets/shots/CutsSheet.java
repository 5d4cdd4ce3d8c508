package org.impasto.tools.sheets.shots;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.impasto.frame.Frame;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** Frames around a cut: found, and painted across. */
public final class CutsSheet implements Sheet {
  private static final int WIDTH = 384;
  private static final int HEIGHT = 216;
  private static final String LOOK = "preset=watercolour";

  @Override
  public String name() {
    return "cuts";
  }

  @Override
  public Board draw(Studio studio) {
    CutShot shot = new CutShot(studio.size(WIDTH), studio.size(HEIGHT));
    return new Board()
        .row(cells("the shot, frame ", time -> studio.source(shot, time)))
        .row(cells("cut found: frame ", time -> studio.paint(shot, time, List.of(LOOK))))
        .row(
            cells(
                "painted across: frame ",
                time -> studio.paint(shot, time, List.of(LOOK, "notCuts=" + CutShot.CUT))));
  }

  private static List<Board.Cell> cells(String label, IntFunction<Frame> picture) {
    return IntStream.rangeClosed(CutShot.CUT - 1, CutShot.CUT + 2)
        .mapToObj(time -> new Board.Cell(label + time, picture.apply(time)))
        .toList();
  }
}
