package org.impasto.bench.evaluation;

import static org.bytedeco.pytorch.global.torch.matmul;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.impasto.network.LossTap;

/** A problem in libtorch: eager operations and autograd. */
final class TorchEvaluation implements Competitor {
  private record Target(LossTap tap, Tensor features, double factor) {}

  private final TorchNetwork network;
  private final List<Target> grams = new ArrayList<>();
  private final List<Target> contents = new ArrayList<>();
  private final Tensor picture;
  private double loss = Double.NaN;

  TorchEvaluation(Problem problem, int threads) {
    torch.set_num_threads(threads);
    network = new TorchNetwork(problem.graph(), problem.geometry());
    long[] sizes = {1, 3, problem.height(), problem.width()};
    try (PointerScope scope = new PointerScope()) {
      Map<String, Tensor> style = features(problem.stylePicture(), sizes);
      for (LossTap tap : problem.style()) {
        Tensor gram = network.keep(gram(style.get(tap.node())));
        grams.add(new Target(tap, gram, tap.weight() / gram.square().mean().item_float()));
      }
      Map<String, Tensor> content = features(problem.contentPicture(), sizes);
      for (LossTap tap : problem.content()) {
        Tensor target = network.keep(content.get(tap.node()).detach().clone());
        Tensor flat = target.flatten(2, -1);
        double variation =
            flat.sub(flat.mean(new long[] {2}, true, new ScalarTypeOptional()))
                .square()
                .sum()
                .item_float();
        contents.add(new Target(tap, target, Problem.CONTENT_WEIGHT * tap.weight() / variation));
      }
      picture = network.keep(problem.picture(), sizes);
    }
  }

  private Map<String, Tensor> features(float[] values, long[] sizes) {
    Map<String, Tensor> copies = new HashMap<>();
    network
        .features(network.keep(values, sizes))
        .forEach((name, value) -> copies.put(name, value.detach()));
    return copies;
  }

  /** F F^T / (C N). */
  private static Tensor gram(Tensor features) {
    Tensor flat = features.flatten(2, -1).reshape(features.size(1), -1);
    double elements = (double) features.size(1) * features.size(2) * features.size(3);
    return matmul(flat, flat.t()).div(new Scalar(elements));
  }

  @Override
  public String name() {
    return "libtorch_f32";
  }

  @Override
  public double seconds() {
    long start = System.nanoTime();
    try (PointerScope scope = new PointerScope()) {
      Tensor x = picture.detach().requires_grad_(true);
      Tensor total = total(network.features(x));
      total.backward();
      loss = total.item_float();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private Tensor total(Map<String, Tensor> features) {
    Tensor total = null;
    for (Target target : grams) {
      Tensor difference = gram(features.get(target.tap().node())).sub(target.features());
      total = plus(total, difference.square().mean().mul(new Scalar(target.factor())));
    }
    for (Target target : contents) {
      Tensor difference = features.get(target.tap().node()).sub(target.features());
      total = plus(total, difference.square().sum().mul(new Scalar(target.factor())));
    }
    return total;
  }

  private static Tensor plus(Tensor total, Tensor term) {
    return total == null ? term : total.add(term);
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    network.close();
  }
}
