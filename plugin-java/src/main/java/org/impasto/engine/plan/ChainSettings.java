package org.impasto.engine.plan;

import java.util.List;
import java.util.NavigableSet;
import org.impasto.engine.brush.BrushSettings;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;

/**
 * What the settings say of the chain of frames, read from their texts.
 *
 * @param distances to earlier frames that a frame depends on, rising, at least one
 * @param cuts frames that begin a new shot because the artist says so
 * @param notCuts frames that do not, whatever they look like
 * @param passes over the shot, 1 or more
 * @param temporalFromPass the first pass whose frames are held to others; 1 where there is one pass
 * @param fromBeginning whether frames start from the painting that their chain begins with
 * @param strokes whether frames are put together from strokes
 */
public record ChainSettings(
    List<Integer> distances,
    NavigableSet<Integer> cuts,
    NavigableSet<Integer> notCuts,
    int passes,
    int temporalFromPass,
    boolean fromBeginning,
    boolean strokes) {
  /** Farther frames show another scene, and flow between them would be of no use. */
  private static final int FARTHEST = 100;

  /** Throws UserException where a text is not understood or contradicts another. */
  public static ChainSettings of(Settings settings) {
    ChainSettings chain =
        new ChainSettings(
            distances(settings.longTerm()),
            frames("Cuts", settings.cuts()),
            frames("No cuts", settings.notCuts()),
            settings.passes(),
            settings.passes() > 1 ? settings.temporalFromPass() : 1,
            MethodSettings.followingStart(settings) == Settings.FollowingStart.FIRST,
            BrushSettings.paints(settings));
    chain.cuts.stream()
        .filter(chain.notCuts::contains)
        .findFirst()
        .ifPresent(ChainSettings::refuse);
    return chain;
  }

  private static List<Integer> distances(String text) {
    String required =
        "write how many frames back a frame looks, whole numbers from 1 to "
            + FARTHEST
            + ", such as 1,2,4";
    NavigableSet<Integer> distances = FrameNumbers.parse("Long-term", text, 1, required);
    if (distances.isEmpty() || distances.last() > FARTHEST) {
      throw new UserException("Long-term is '" + text.strip() + "'; " + required);
    }
    return List.copyOf(distances);
  }

  private static NavigableSet<Integer> frames(String label, String text) {
    return FrameNumbers.parse(
        label, text, Integer.MIN_VALUE, "write frame numbers, such as 25, 60");
  }

  private static void refuse(int time) {
    throw new UserException(
        "frame " + time + " stands in Cuts and in No cuts; leave it in one of them");
  }

  public int farthest() {
    return distances.get(distances.size() - 1);
  }
}
