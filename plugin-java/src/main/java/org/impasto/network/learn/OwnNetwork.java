package org.impasto.network.learn;

import java.util.List;
import java.util.function.Consumer;
import org.impasto.errors.UserException;
import org.impasto.network.Provenance;
import org.impasto.network.format.NetworkDefinition;
import org.impasto.network.format.NetworkDescriptor;
import org.impasto.network.learn.pictures.FeatureMap;
import org.impasto.network.learn.pictures.TrainingPicture;

/**
 * An artist's own network: learnt as the embedded one is, from the artist's pictures. The same
 * pictures in the same order give the same bytes.
 */
public final class OwnNetwork {
  /** As many as the learner keeps in memory beside all their features. */
  public static final int MOST_PICTURES = 12;

  private OwnNetwork() {}

  /**
   * Learns a network. Takes some seconds a picture.
   *
   * @param layer told the name of each layer once it is learnt
   * @throws UserException where there are no pictures, too many, or some to learn nothing from
   */
  public static NetworkDefinition learn(
      String name, List<TrainingPicture> pictures, Consumer<String> layer) {
    if (pictures.isEmpty() || pictures.size() > MOST_PICTURES) {
      throw new UserException(
          pictures.size() + " pictures are given; 1 to " + MOST_PICTURES + " are required");
    }
    pictures.forEach(TrainingPicture::check);
    List<FeatureMap> maps =
        pictures.stream()
            .map(each -> new FeatureMap(3, each.height(), each.width(), each.rgb()))
            .toList();
    NetworkDefinition learnt = DefaultNetwork.of(DefaultNetworkLearner.learn(maps, layer));
    return new NetworkDefinition(
        named(name, learnt.descriptor(), pictures), learnt.configuration(), learnt.weights());
  }

  private static NetworkDescriptor named(
      String name, NetworkDescriptor form, List<TrainingPicture> pictures) {
    String names = String.join(", ", pictures.stream().map(TrainingPicture::name).toList());
    return NetworkDescriptor.of(
        new Provenance(name, "That of the pictures it was learnt from", "Learnt from " + names),
        form.preprocessing(),
        form.border(),
        form.taps(),
        form.ceilPools());
  }
}
