package org.impasto.tools.kinds;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.picture.Pictures;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.SettingsList;
import org.impasto.tools.footage.WholeShot;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.JpegFile;

/**
 * Paints shots of all kinds and prints a line for each: what, measured, required. Arguments: a
 * style picture, a folder for the store and the sheet, and settings as name=value; the first may be
 * {@code --short}, for the kinds that are quickly told.
 */
public final class MeasureShots {
  private static final String SHORT = "--short";
  private static final int WIDTH = 256;
  private static final int HEIGHT = 144;
  private static final int COLUMNS = 4;

  private final Settings settings;
  private final Frame style;
  private final Path store;
  private final List<Board.Cell> cells = new ArrayList<>();

  private MeasureShots(Settings settings, Frame style, Path store) {
    this.settings = settings;
    this.style = style;
    this.store = store;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    boolean few = all.remove(SHORT);
    Path folder = Path.of(all.get(1));
    Files.createDirectories(folder);
    ShotKinds kinds = new ShotKinds(WIDTH, HEIGHT);
    try (Frame style = Pictures.read(Path.of(all.get(0)))) {
      MeasureShots measure =
          new MeasureShots(
              SettingsList.of(all.subList(2, all.size())), style, folder.resolve("store"));
      measure.print(few ? kinds.few() : kinds.all(), System.out);
      measure.sheet(folder.resolve("shots.jpg"));
    }
  }

  /** Findings of the kinds that are quickly told, by their names, at a small size. */
  static Map<String, Kind.Finding> few(Settings settings, Frame style, Path store)
      throws IOException {
    MeasureShots measure = new MeasureShots(settings, style, store);
    try {
      return measure.findings(new ShotKinds(WIDTH / 2, HEIGHT / 2).few());
    } finally {
      measure.cells.forEach(cell -> cell.picture().close());
    }
  }

  private Map<String, Kind.Finding> findings(List<Kind> kinds) throws IOException {
    Map<String, Kind.Finding> found = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      found.put(kind.name(), judge(kind));
    }
    return found;
  }

  private void print(List<Kind> kinds, PrintStream out) throws IOException {
    for (Kind kind : kinds) {
      Kind.Finding finding = judge(kind);
      out.printf(
          "%-4s %-18s %s; required %s%n",
          finding.holds() ? "ok" : "NOT", kind.name(), finding.measured(), finding.required());
    }
  }

  private Kind.Finding judge(Kind kind) throws IOException {
    Map<String, Painted> painted = new HashMap<>();
    for (Map.Entry<String, KindShot> shot : kind.shots().entrySet()) {
      painted.put(shot.getKey(), painted(kind, shot.getKey(), shot.getValue()));
    }
    return kind.judge().apply(painted);
  }

  private Painted painted(Kind kind, String name, KindShot shot) throws IOException {
    Map<Integer, float[]> frames = new HashMap<>();
    int[] size = new int[2];
    WholeShot.paint(
        kind.name() + " " + name,
        shot,
        settings,
        style,
        store,
        (time, frame) -> {
          size[0] = frame.width();
          size[1] = frame.height();
          frames.put(time, Footage.values(frame));
          if (name.equals(Kind.ITSELF) && kind.shown().contains(time)) {
            cells.add(new Board.Cell(kind.name() + ", frame " + time, frame.copy()));
          }
        });
    return new Painted(size[0], size[1], frames);
  }

  private void sheet(Path file) throws IOException {
    while (cells.size() % COLUMNS != 0) {
      Frame none = cells.get(0).picture().copy();
      Planes.fill(none, 0.09f);
      cells.add(new Board.Cell("", none));
    }
    try (Frame sheet = new Board().grid(COLUMNS, cells).render()) {
      JpegFile.write(file, sheet);
    }
    cells.forEach(cell -> cell.picture().close());
  }
}
