package org.impasto.tools.sheets.stills;

import java.util.List;
import org.impasto.settings.Look;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** The demo shot over time, and one frame in every look. */
public final class LooksSheet implements Sheet {
  private static final int WIDTH = 384;
  private static final int HEIGHT = 216;
  private static final int COLUMNS = 4;
  private static final String LOOK = "impasto-oil";
  private static final List<Integer> SHOWN = List.of(1, 8, 16, 24);

  @Override
  public String name() {
    return "looks";
  }

  @Override
  public Board draw(Studio studio) {
    DemoSource shot = new DemoSource(studio.size(WIDTH), studio.size(HEIGHT), false, false, false);
    List<Look> others =
        studio.looks().stream()
            .filter(look -> look.style() != null && !look.name().equals(LOOK))
            .toList();
    return new Board()
        .row(
            SHOWN.stream()
                .map(time -> new Board.Cell("frame " + time, studio.source(shot, time)))
                .toList())
        .row(
            SHOWN.stream()
                .map(time -> cell(studio, shot, time, LOOK, "Impasto oil, frame " + time))
                .toList())
        .grid(
            COLUMNS,
            others.stream().map(look -> cell(studio, shot, 1, look.name(), look.label())).toList());
  }

  private static Board.Cell cell(
      Studio studio, DemoSource shot, int time, String look, String label) {
    return new Board.Cell(label, studio.paint(shot, time, List.of("preset=" + look)));
  }
}
