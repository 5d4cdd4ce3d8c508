package org.impasto.tools.sheets.shots;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.impasto.engine.Keyframes;
import org.impasto.frame.Frame;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** Painted frames that are given, and how the frames between meet them. */
public final class KeyframesSheet implements Sheet {
  private static final int WIDTH = 384;
  private static final int HEIGHT = 216;
  private static final int LAST = 8;
  private static final List<Integer> SHOWN = List.of(1, 3, 6, LAST);
  private static final String LOOK = "preset=watercolour";

  /** Frames in memory. */
  private record Given(NavigableMap<Integer, Frame> frames) implements Keyframes {
    @Override
    public NavigableSet<Integer> times() {
      return frames.navigableKeySet();
    }

    @Override
    public Frame frame(int time) {
      return frames.get(time).copy();
    }
  }

  @Override
  public String name() {
    return "keyframes";
  }

  @Override
  public Board draw(Studio studio) {
    DemoSource shot =
        new DemoSource(studio.size(WIDTH), studio.size(HEIGHT), false, false, false, LAST);
    Frame first = studio.paint(shot, 1, List.of(LOOK));
    Frame last = studio.paint(shot, LAST, List.of("preset=soft-pastel", "cuts=" + LAST));
    return new Board()
        .row(row(studio, shot, Keyframes.NONE, "no keyframes, frame "))
        .row(
            row(
                studio,
                shot,
                given(first, studio.paint(shot, LAST, List.of(LOOK, "cuts=" + LAST))),
                "1 and 8 given, frame "))
        .row(row(studio, shot, given(first, last), "8 given in pastel, frame "));
  }

  private static Keyframes given(Frame first, Frame last) {
    return new Given(new TreeMap<>(Map.of(1, first, LAST, last)));
  }

  private static List<Board.Cell> row(
      Studio studio, DemoSource shot, Keyframes given, String label) {
    return SHOWN.stream()
        .map(time -> new Board.Cell(label + time, studio.paint(shot, time, List.of(LOOK), given)))
        .toList();
  }
}
