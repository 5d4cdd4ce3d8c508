package org.impasto.cli.networks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.backend.graph.Graph;
import org.impasto.cli.console.ExitCode;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.Provenance;
import org.impasto.network.importing.ImportOptions;
import org.impasto.network.importing.NetworkImport;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.library.InstalledNetworks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto networks import FILE --name NAME}: a network of another program. */
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Takes a network of another program: Keras HDF5 (.h5), ONNX (.onnx), Caffe (.caffemodel with"
          + " its .prototxt), safetensors, or a DL4J zip.",
      "It may hold convolutions, ReLU, batch normalisation after a convolution, max and average"
          + " pooling and concatenation; a classifier above is left out, anything else is refused"
          + " by its name."
    })
final class ImportNetworkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The network")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "What it is to be called")
  private String name;

  @Option(
      names = "--preprocessing",
      paramLabel = "KIND",
      description =
          "What numbers it wants its picture in: caffe (BGR, 0 to 255, minus ImageNet's mean),"
              + " torch (RGB, ImageNet's mean and deviation), signed (RGB, -1 to 1), plain (RGB, 0"
              + " to 1)")
  private String preprocessing;

  @Option(
      names = "--channels",
      paramLabel = "rgb|bgr",
      description = "Order of the channels, where it differs from that of KIND")
  private String channels;

  @Option(
      names = "--scale",
      paramLabel = "S",
      description = "Largest number of the picture before the mean is taken off")
  private Double scale;

  @Option(
      names = "--mean",
      paramLabel = "A,B,C",
      split = ",",
      description = "Means of the channels, in their order")
  private double[] mean;

  @Option(
      names = "--deviation",
      paramLabel = "A,B,C",
      split = ",",
      description = "What the channels are divided by then")
  private double[] deviation;

  @Option(
      names = "--style-taps",
      paramLabel = "LAYER[:WEIGHT]",
      split = ",",
      description = "Layers that style is taken at (default: the first of every resolution)")
  private List<String> style;

  @Option(
      names = "--content-taps",
      paramLabel = "LAYER[:WEIGHT]",
      split = ",",
      description =
          "Layers that content is kept at (default: the second of the last resolution but one)")
  private List<String> content;

  @Option(
      names = "--mrf-taps",
      paramLabel = "LAYER[:WEIGHT]",
      split = ",",
      description =
          "Layers that patches are matched at (default: the first of the two resolutions before the"
              + " last)")
  private List<String> mrf;

  @Option(
      names = "--border",
      paramLabel = "reflect|zero",
      converter = BorderConverter.class,
      defaultValue = "reflect",
      description =
          "What stands beyond the picture's edge: its reflection, or zeros as in training (default:"
              + " reflect)")
  private Graph.Border border;

  @Option(
      names = "--prototxt",
      paramLabel = "FILE",
      description = "A caffemodel's layers (default: beside it, of its name)")
  private Path prototxt;

  @Option(
      names = "--graph",
      paramLabel = "FILE",
      description =
          "Layers for a file of weights alone: a DL4J ComputationGraphConfiguration in JSON")
  private Path graph;

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description =
          "Layers for a file of weights alone: vgg16, vgg19, squeezenet1.0 or squeezenet1.1")
  private String architecture;

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "What its weights may be used for")
  private String licence;

  @Option(names = "--source", paramLabel = "TEXT", description = "Where its weights come from")
  private String source;

  @Option(names = "--replace", description = "Replace the network of that name that is there")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    InstalledNetworks installed = InstalledNetworks.here();
    installed.requireFree(name, replace);
    ImportOptions options =
        new ImportOptions(
            new Provenance(name, licence, source),
            new ImportOptions.Companions(prototxt, graph, architecture),
            scaling(),
            border,
            new LossTaps(taps(style), taps(content), taps(mrf)));
    NetworkImport read = NetworkImport.read(file, options);
    PerceptualNetwork network = installed.put(read.definition(), replace);
    spec.commandLine().getErr().println("read " + read.format());
    NetworkText.installed(spec.commandLine().getOut(), network, installed);
    return ExitCode.OK;
  }

  private InputScaling scaling() {
    if (preprocessing == null
        && channels == null
        && scale == null
        && mean == null
        && deviation == null) {
      return null;
    }
    InputScaling usual = kind(preprocessing == null ? "plain" : preprocessing);
    return new InputScaling(
        channels == null ? usual.order() : order(),
        scale == null ? usual.scale() : scale,
        mean == null ? usual.mean() : three("--mean", mean),
        deviation == null ? usual.deviation() : three("--deviation", deviation));
  }

  private InputScaling kind(String kind) {
    return switch (kind) {
      case "caffe" -> InputScaling.CAFFE;
      case "torch" -> InputScaling.TORCH;
      case "signed" -> InputScaling.SIGNED;
      case "plain" -> InputScaling.PLAIN;
      default ->
          throw usage(
              "--preprocessing is '" + kind + "'; caffe, torch, signed or plain is required");
    };
  }

  private int[] order() {
    return switch (channels) {
      case "rgb" -> new int[] {0, 1, 2};
      case "bgr" -> new int[] {2, 1, 0};
      default -> throw usage("--channels is '" + channels + "'; rgb or bgr is required");
    };
  }

  private double[] three(String option, double[] numbers) {
    if (numbers.length != 3) {
      throw usage(option + " has " + numbers.length + " numbers; three are required");
    }
    for (double number : numbers) {
      if (option.equals("--deviation") && !(number > 0)) {
        throw usage("--deviation holds " + number + "; more than 0 is required");
      }
    }
    return numbers;
  }

  private List<LossTap> taps(List<String> texts) {
    if (texts == null) {
      return null;
    }
    List<LossTap> taps = new ArrayList<>();
    for (String text : texts) {
      int colon = text.lastIndexOf(':');
      String weight = colon < 0 ? "" : text.substring(colon + 1);
      // A layer's own name may have a colon too, but hardly a number behind it.
      boolean weighted = weight.matches("[0-9]*\\.?[0-9]+");
      taps.add(
          weighted
              ? new LossTap(text.substring(0, colon), Double.parseDouble(weight))
              : new LossTap(text, 1));
    }
    return taps;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
