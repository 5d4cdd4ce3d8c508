package org.impasto.tools.sheets.stills;

import java.util.ArrayList;
import java.util.List;
import org.impasto.tools.footage.DemoSource;
import org.impasto.tools.sheets.board.Board;
import org.impasto.tools.sheets.board.Sheet;
import org.impasto.tools.sheets.board.Studio;

/** What the published programs let one choose, each beside the default. */
public final class MethodSheet implements Sheet {
  private static final int COLUMNS = 5;
  private static final int WIDTH = 304;
  private static final int HEIGHT = 171;
  private static final int FIRST = 8;

  /** A frame that follows others, of a chain that begins at the demo shot's frame 8. */
  private static final int FOLLOWING = 11;

  /** One picture: settings as name=value beside the look. */
  private record Choice(String label, int time, List<String> values) {}

  private static Choice first(String label, String... values) {
    return new Choice(label, FIRST, List.of(values));
  }

  private static Choice following(String label, String... values) {
    return new Choice("4th frame, " + label, FOLLOWING, List.of(values));
  }

  private static List<Choice> choices(Studio studio) {
    return List.of(
        first("default"),
        first("seed 2", "seed=2"),
        first("Reference, from noise", "objective=REFERENCE", "firstStart=NOISE"),
        first("full size only, 200 iterations", "schedule=FULL_SIZE", "firstEvaluations=200"),
        first("Adam", "optimiser=ADAM"),
        first("published L-BFGS", "optimiser=LBFGS_PUBLISHED"),
        first("stops below 10% in 5 steps", "stopBelow=10", "stopInterval=5"),
        first("normalised gradients", "normaliseGradients=true"),
        first("smoothing 10", "smoothing=10"),
        first("max pooling", "pooling=MAX"),
        first("stroke size 0.5", "strokeSize=0.5"),
        first("stroke size 2.5", "strokeSize=2.5"),
        first("style layer r1_1", "styleLayers=r1_1"),
        first("style layers r1_1:0.1,r3_2", "styleLayers=r1_1:0.1,r3_2"),
        first("content layer r1_1", "contentLayers=r1_1"),
        first("content layer r3_2", "contentLayers=r3_2"),
        first("half watercolour", "styleFile2=" + studio.style("watercolour")),
        first("half woodcut", "styleFile2=" + studio.style("woodcut")),
        first("objective Reference, draft", "objective=REFERENCE", "quality=DRAFT"),
        following("default"),
        following("smooth L1", "temporalCriterion=SMOOTH_L1"),
        following("from the previous", "followingStart=PREVIOUS"),
        following("from the first", "followingStart=FIRST"),
        following("noise, 100 it.", "followingStart=NOISE", "followingEvaluations=100"));
  }

  @Override
  public String name() {
    return "method";
  }

  @Override
  public Board draw(Studio studio) {
    DemoSource shot = new DemoSource(studio.size(WIDTH), studio.size(HEIGHT), false, false, false);
    List<Board.Cell> cells = new ArrayList<>();
    cells.add(new Board.Cell("the shot", studio.source(shot, FIRST)));
    for (Choice choice : choices(studio)) {
      List<String> values = new ArrayList<>(choice.values);
      values.add("preset=impasto-oil");
      values.add("cuts=" + FIRST);
      cells.add(new Board.Cell(choice.label, studio.paint(shot, choice.time, values)));
    }
    return new Board().grid(COLUMNS, cells);
  }
}
