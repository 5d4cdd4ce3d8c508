package org.impasto.tools.sheets.stills;

import java.util.List;
import org.impasto.demo.DemoShot;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.Still;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;
import org.impasto.tools.sheets.board.Views;

/** A frame of 1024x576 in six looks, a part of each pixel by pixel. */
public final class LargeSheet implements Sheet {
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 576;
  private static final int COLUMNS = 3;
  private static final List<String> LOOKS =
      List.of(
          "impasto-oil", "watercolour", "woodcut", "soft-pastel", "pointillism", "stained-glass");

  @Override
  public String name() {
    return "large";
  }

  @Override
  public Board draw(Studio studio) {
    int width = studio.size(WIDTH);
    int height = studio.size(HEIGHT);
    Still shot = new Still(studio.keep(new DemoShot(width, height).render(0)), 2);
    return new Board().grid(COLUMNS, LOOKS.stream().map(look -> cell(studio, shot, look)).toList());
  }

  private static Board.Cell cell(Studio studio, Still shot, String look) {
    Frame painted = studio.paint(shot, 1, List.of("preset=" + look));
    int width = painted.width() * 3 / 8;
    int height = painted.height() / 2;
    int left = painted.width() / 2;
    Frame part = Views.crop(painted, left, painted.height() / 32, width, height, 1);
    return new Board.Cell(label(studio, look), studio.keep(part));
  }

  private static String label(Studio studio, String look) {
    return studio.looks().stream()
        .filter(each -> each.name().equals(look))
        .map(each -> each.label())
        .findFirst()
        .orElseThrow();
  }
}
