package org.impasto.engine.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.impasto.backend.Plan;
import org.impasto.backend.PlanRequest;
import org.impasto.backend.Precision;
import org.impasto.backend.graph.Graph;
import org.impasto.backend.tiles.PlanMemory;
import org.impasto.engine.recipe.MethodSettings;
import org.impasto.engine.recipe.PublishedDefaults;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.library.Networks;
import org.impasto.settings.Settings;

/**
 * A perceptual network as the settings use it, with the colour taps that our objective adds to
 * every network.
 */
public final class PaintingNetwork {
  /** Pixels, and areas. */
  public static final List<String> COLOUR_TAPS = List.of(Graph.INPUT, PaintingGraph.AREAS);

  /** Grey levels of a picture that counts 1 as white, where a network does not say so itself. */
  private static final double GREY_LEVELS = 256;

  private static final double LEAST_GREY_LEVELS = 200;
  private static final double MOST_GREY_LEVELS = 300;

  private final PerceptualNetwork network;
  private final Precision precision;
  private final Graph graph;
  private final List<LossTap> styleTaps;
  private final List<LossTap> contentTaps;
  private final List<LossTap> patchTaps;
  private final boolean exact;
  private final Set<String> taps;
  private final Set<String> captured = new LinkedHashSet<>();
  private final String digest;
  private final boolean embedded;
  private final PlanCache plans;
  private final MemoryBudget budget;
  private final int held;

  /**
   * A network as the settings use it.
   *
   * @param precision in which it is really evaluated here
   * @param held source frames that are kept beside the one that is painted
   * @throws UserException where they name layers that it does not have
   */
  public PaintingNetwork(
      PerceptualNetwork network,
      Settings settings,
      Precision precision,
      PlanCache plans,
      int held) {
    this.network = network;
    this.precision = precision;
    this.plans = plans;
    budget = MemoryBudget.of(settings);
    this.held = held;
    graph = PaintingGraph.of(network.graph(), settings.pooling());
    Set<String> nodes = nodes(network.graph());
    boolean published = MethodSettings.published(settings);
    exact = published && vggShaped(network.graph(), nodes);
    List<LossTap> style = LayerWeights.parse("Style layers", settings.styleLayers(), nodes);
    List<LossTap> content = LayerWeights.parse("Content layers", settings.contentLayers(), nodes);
    styleTaps =
        !style.isEmpty() ? style : exact ? PublishedDefaults.STYLE_TAPS : network.styleTaps();
    contentTaps =
        !content.isEmpty()
            ? content
            : exact ? PublishedDefaults.CONTENT_TAPS : network.contentTaps();
    List<LossTap> middle = middle(styleTaps);
    patchTaps =
        style.isEmpty() && total(network.mrfTaps()) > 0 ? shares(network.mrfTaps()) : middle;
    taps = new LinkedHashSet<>();
    styleTaps.forEach(tap -> taps.add(tap.node()));
    contentTaps.forEach(tap -> captured.add(tap.node()));
    taps.addAll(captured);
    patchTaps.forEach(tap -> taps.add(tap.node()));
    taps.addAll(COLOUR_TAPS);
    boolean asItIs =
        styleTaps.equals(network.styleTaps()) && contentTaps.equals(network.contentTaps());
    String variant =
        settings.pooling() == Settings.Pooling.NETWORK && asItIs
            ? ""
            : " " + settings.pooling() + " " + styleTaps + " " + contentTaps;
    variant += patchTaps.equals(middle) ? "" : " patches " + patchTaps;
    embedded = network.name().equals(Networks.DEFAULT) && variant.isEmpty();
    digest = network.digest() + variant + (precision == Precision.FULL ? "" : " " + precision);
  }

  /** In equal shares; relu3_1 and relu4_1 of VGG's five, as Li and Wand have them. */
  private static List<LossTap> middle(List<LossTap> taps) {
    int from = (taps.size() - 1) / 2;
    List<LossTap> two = taps.subList(from, Math.min(taps.size(), from + 2));
    return two.stream().map(tap -> new LossTap(tap.node(), 1. / two.size())).toList();
  }

  private static List<LossTap> shares(List<LossTap> taps) {
    double total = total(taps);
    return taps.stream().map(tap -> new LossTap(tap.node(), tap.weight() / total)).toList();
  }

  private static Set<String> nodes(Graph graph) {
    Set<String> nodes = new LinkedHashSet<>(List.of(Graph.INPUT));
    graph.nodes().forEach(node -> nodes.add(node.name()));
    return nodes;
  }

  /**
   * Whether the published weights fit: the published layers are there, and pictures come in grey
   * levels.
   */
  private static boolean vggShaped(Graph graph, Set<String> nodes) {
    double scale = Math.abs(graph.preprocessing().scale());
    return scale >= LEAST_GREY_LEVELS
        && scale <= MOST_GREY_LEVELS
        && PublishedDefaults.STYLE_TAPS.stream().allMatch(tap -> nodes.contains(tap.node()))
        && PublishedDefaults.CONTENT_TAPS.stream().allMatch(tap -> nodes.contains(tap.node()));
  }

  /** Sum of the taps' weights. */
  public static double total(List<LossTap> taps) {
    return taps.stream().mapToDouble(LossTap::weight).sum();
  }

  public String name() {
    return network.name();
  }

  /** Whether it is the embedded network with its own layers. */
  public boolean embedded() {
    return embedded;
  }

  /**
   * Of the network, how it is used and its precision: part of the identity of what is painted with
   * it.
   */
  public String digest() {
    return digest;
  }

  /** Whether the published objective has its published weights here. */
  public boolean exact() {
    return exact;
  }

  /** How many grey levels of the published program 1 is. */
  public double greyLevels() {
    return exact ? graph.preprocessing().scale() : GREY_LEVELS;
  }

  /** The colour, RGB in [0,1], that is 0 to the network. */
  public double[] meanColour() {
    double[] colour = new double[3];
    for (int channel = 0; channel < colour.length; channel++) {
      colour[graph.preprocessing().order()[channel]] = graph.preprocessing().mean()[channel];
    }
    return colour;
  }

  public List<LossTap> styleTaps() {
    return styleTaps;
  }

  public List<LossTap> contentTaps() {
    return contentTaps;
  }

  /**
   * Where patches are matched, weights summing to 1: as the network says, else, and where the
   * artist chose the style's layers, at the two style taps in the middle.
   */
  public List<LossTap> patchTaps() {
    return patchTaps;
  }

  /**
   * Frames of a size are painted from now on, within the memory of the settings.
   *
   * @param regional whether regions have their own styles
   * @throws UserException where the frame is too small for the network or needs more memory
   */
  public void frames(int height, int width, boolean regional) {
    PlanRequest request = request(height, width);
    long statistics =
        Math.min(statistics(), StyleStatistics.MOST_KEPT * PlanMemory.moments(request));
    plans.budget(budget.frames(request.pixels(), held, regional, weightBytes() + statistics));
    plans.require(digest, request);
  }

  /** Bytes that the statistics of style pictures may take while they are kept. */
  long statistics() {
    return budget.statistics();
  }

  /** Of the weights as they were read, from which plans are made. */
  private long weightBytes() {
    return Float.BYTES
        * graph.nodes().stream()
            .mapToLong(node -> node instanceof Graph.Convolution c ? c.weights().length : 0)
            .sum();
  }

  /**
   * Pairs of the optimiser's history that there is memory for at a size, of those wanted; after its
   * plan was asked for.
   */
  public int pairs(int height, int width, int most) {
    return plans.pairs(digest, height, width, most);
  }

  /** Valid until the next call. */
  public Plan plan(int height, int width) {
    return plans.plan(digest, request(height, width));
  }

  private PlanRequest request(int height, int width) {
    return new PlanRequest(graph, height, width, taps, captured, precision);
  }
}
