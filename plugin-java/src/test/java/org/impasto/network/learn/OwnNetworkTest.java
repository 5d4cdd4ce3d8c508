package org.impasto.network.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.impasto.errors.UserException;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.learn.pictures.DeadLeaves;
import org.impasto.network.learn.pictures.FeatureMap;
import org.impasto.network.learn.pictures.TrainingPicture;
import org.impasto.network.library.InstalledNetworks;
import org.impasto.network.library.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network learnt from pictures of the artist's choice. */
class OwnNetworkTest {
  @TempDir private Path folder;

  private static TrainingPicture leaves(long seed, int height, int width) {
    FeatureMap whole = DeadLeaves.picture(seed);
    float[] part = new float[3 * height * width];
    for (int i = 0; i < part.length; i++) {
      int place = i % (height * width);
      int row = (i / (height * width)) * whole.height() + place / width;
      part[i] = whole.values()[row * whole.width() + place % width];
    }
    return new TrainingPicture("leaves" + seed, height, width, part);
  }

  private PerceptualNetwork learnt(List<TrainingPicture> pictures, List<String> layers) {
    return InstalledNetworks.in(folder).put(OwnNetwork.learn("own", pictures, layers::add), true);
  }

  @Test
  void theSamePicturesGiveTheSameNetwork() {
    List<String> layers = new ArrayList<>();
    List<TrainingPicture> pictures =
        List.of(leaves(5, 64, 80), leaves(6, 70, 64), leaves(7, 66, 67));
    PerceptualNetwork first = learnt(pictures, layers);
    assertEquals(List.of("r1_1", "r2_1", "r2_2", "r3_1", "r3_2"), layers);
    assertTrue(first.source().contains("leaves6"), first.source());
    assertEquals(Networks.load(Networks.DEFAULT).styleTaps(), first.styleTaps());
    assertEquals(first.digest(), learnt(pictures, layers).digest());
  }

  @Test
  void picturesToLearnNothingFromAreNamed() {
    assertMessage("63 x 64 pixels", List.of(leaves(5, 64, 63)));
    float[] grey = new float[3 * 64 * 64];
    Arrays.fill(grey, .5f);
    assertMessage("almost of one colour", List.of(new TrainingPicture("grey", 64, 64, grey)));
    assertMessage("1 to 12", List.of());
  }

  private static void assertMessage(String part, List<TrainingPicture> pictures) {
    String message =
        assertThrows(UserException.class, () -> OwnNetwork.learn("own", pictures, layer -> {}))
            .getMessage();
    assertTrue(message.contains(part), message);
  }
}
