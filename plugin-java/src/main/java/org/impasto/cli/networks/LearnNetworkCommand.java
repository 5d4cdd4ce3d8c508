package org.impasto.cli.networks;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.impasto.cli.console.ExitCode;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.frame.Resampling;
import org.impasto.media.picture.Pictures;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.format.NetworkDefinition;
import org.impasto.network.learn.OwnNetwork;
import org.impasto.network.learn.pictures.TrainingPicture;
import org.impasto.network.library.InstalledNetworks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto networks learn NAME PICTURES...}: the artist's own network. */
@Command(
    name = "learn",
    description = {
      "Learns a network from pictures of yours, as the built-in one is learnt from procedural"
          + " ones.",
      "One to twelve pictures, at least 64 pixels both ways, with strokes and edges; large ones are"
          + " made smaller. The same pictures give the same network."
    })
final class LearnNetworkCommand implements Callable<Integer> {
  private static final int COLOURS = 3;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "What it is to be called")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PICTURE",
      description = "What to learn from")
  private List<Path> pictures;

  @Option(names = "--replace", description = "Replace the network of that name that is there")
  private boolean replace;

  @Override
  public Integer call() {
    InstalledNetworks installed = InstalledNetworks.here();
    installed.requireFree(name, replace);
    List<TrainingPicture> read = new ArrayList<>();
    for (Path picture : pictures) {
      read.add(read(picture));
    }
    say("learns from " + read.size() + (read.size() == 1 ? " picture" : " pictures"));
    NetworkDefinition learnt = OwnNetwork.learn(name, read, layer -> say("learnt layer " + layer));
    PerceptualNetwork network = installed.put(learnt, replace);
    NetworkText.installed(spec.commandLine().getOut(), network, installed);
    return ExitCode.OK;
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }

  private static TrainingPicture read(Path file) {
    try (Frame picture = Pictures.read(file);
        Frame fitting = fitting(picture)) {
      float[] rgb = new float[COLOURS * fitting.width() * fitting.height()];
      int plane = fitting.width() * fitting.height();
      for (int c = 0; c < COLOURS; c++) {
        FloatBuffer values = Planes.buffer(fitting, Math.min(c, fitting.channels() - 1));
        for (int i = 0; i < plane; i++) {
          rgb[c * plane + i] = Math.min(Math.max(values.get(i), 0), 1);
        }
      }
      return new TrainingPicture(
          file.getFileName().toString(), fitting.height(), fitting.width(), rgb);
    }
  }

  /** Made smaller where it has more pixels than the learner's usual pictures. */
  private static Frame fitting(Frame picture) {
    double scale =
        Math.min(
            1, Math.sqrt((double) TrainingPicture.PIXELS / picture.width() / picture.height()));
    int width = (int) Math.max(1, Math.round(scale * picture.width()));
    int height = (int) Math.max(1, Math.round(scale * picture.height()));
    return Resampling.resize(picture, width, height);
  }
}
