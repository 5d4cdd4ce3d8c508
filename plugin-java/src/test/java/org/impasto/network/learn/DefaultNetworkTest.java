package org.impasto.network.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.impasto.backend.graph.Graph;
import org.impasto.network.learn.pictures.FeatureMap;
import org.impasto.network.library.Networks;
import org.junit.jupiter.api.Test;

/** Looks at the network that this build has learnt. */
class DefaultNetworkTest {
  /**
   * Identity of the network's three files. Every machine must learn these bytes, so a change here
   * renames every painted frame. Where the learner was changed on purpose: build, look at pictures
   * painted with the new network, then take over the digest that this test reports.
   */
  private static final String DIGEST =
      "95f1365838925871216663fe5572233c78d81f147f1aabeda6e0f9af3f7dfc23";

  @Test
  void theSameBytesAreLearntOnEveryMachine() {
    assertEquals(DIGEST, Networks.load(Networks.DEFAULT).digest());
  }

  @Test
  void everyChannelHasZeroMeanAndUnitVarianceBeforeItsRelu() {
    Map<String, Graph.Node> nodes =
        Networks.load(Networks.DEFAULT).graph().nodes().stream()
            .collect(Collectors.toMap(Graph.Node::name, Function.identity()));
    List<FeatureMap> maps = DefaultNetworkLearner.trainingMaps();
    for (String name : List.of("r1_1", "pool1", "r2_1", "r2_2", "pool2", "r3_1", "r3_2")) {
      if (nodes.get(name) instanceof Graph.Convolution convolution) {
        maps = maps.stream().map(x -> response(convolution, x)).toList();
        for (int o = 0; o < convolution.outputs(); o++) assertStandardised(name, o, maps);
        maps.forEach(DefaultNetworkTest::relu);
      } else {
        maps = maps.stream().map(FeatureMap::halved).toList();
      }
    }
  }

  private static FeatureMap response(Graph.Convolution convolution, FeatureMap x) {
    FeatureMap y = LearntLayer.response(x, convolution.weights(), convolution.outputs());
    for (int i = 0; i < y.values().length; i++) {
      y.values()[i] += convolution.bias()[i / y.positions()];
    }
    return y;
  }

  private static void relu(FeatureMap y) {
    for (int i = 0; i < y.values().length; i++) y.values()[i] = Math.max(0, y.values()[i]);
  }

  private static void assertStandardised(String name, int o, List<FeatureMap> maps) {
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (FeatureMap y : maps) {
      for (int i = o * y.positions(); i < (o + 1) * y.positions(); i++) {
        count++;
        sum += y.values()[i];
        squares += (double) y.values()[i] * y.values()[i];
      }
    }
    double mean = sum / count;
    assertEquals(0, mean, 1e-3, name + " channel " + o);
    assertEquals(1, squares / count - mean * mean, 1e-3, name + " channel " + o);
  }
}
