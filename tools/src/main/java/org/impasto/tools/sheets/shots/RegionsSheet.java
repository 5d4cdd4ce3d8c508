package org.impasto.tools.sheets.shots;

import java.nio.FloatBuffer;
import java.util.List;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** A style picture for each region. */
public final class RegionsSheet implements Sheet {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 270;
  private static final int FRAME = 12;

  @Override
  public String name() {
    return "regions";
  }

  @Override
  public Board draw(Studio studio) {
    RegionsShot shot = new RegionsShot(studio.size(WIDTH), studio.size(HEIGHT));
    List<String> values =
        List.of(
            "cuts=" + FRAME,
            "preset=stained-glass",
            "regionStyle1=" + studio.style("pointillism"),
            "regionStyle2=" + studio.style("impasto-oil"));
    return new Board()
        .row(
            new Board.Cell("the shot", studio.source(shot, FRAME)),
            new Board.Cell("Regions: red 1, green 2, the rest black", studio.keep(mattes(shot))),
            new Board.Cell(
                "1 pointillism, 2 oil, the rest stained glass", studio.paint(shot, FRAME, values)));
  }

  private static Frame mattes(RegionsShot shot) {
    try (Frame regions = shot.regions(FRAME)) {
      Frame picture = Frame.allocate(regions.width(), regions.height(), 3);
      for (int c = 0; c < picture.channels(); c++) {
        FloatBuffer from = Planes.buffer(regions, c);
        Planes.buffer(picture, c).put(from);
      }
      return picture;
    }
  }
}
