package org.impasto.network.importing;

import java.nio.file.Path;
import java.util.List;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.Provenance;
import org.impasto.network.importing.parsed.InputScaling;

/**
 * What a file does not say. Null stands for what is usual, also for each list of taps.
 *
 * @param provenance licence and source may be null
 * @param scaling what the network wants its picture to be
 */
public record ImportOptions(
    Provenance provenance,
    Companions companions,
    InputScaling scaling,
    Graph.Border border,
    LossTaps taps) {
  private static final LossTaps USUAL = new LossTaps(null, null, null);

  /**
   * Where the layers are told that a file of weights does not tell; each may be null.
   *
   * @param prototxt of a caffemodel; else the file beside it of the same name
   * @param graph a DL4J ComputationGraphConfiguration in JSON
   * @param architecture vgg16, vgg19, squeezenet1.0 or squeezenet1.1
   */
  public record Companions(Path prototxt, Path graph, String architecture) {
    /** None. */
    public static final Companions NONE = new Companions(null, null, null);

    public static Companions ofArchitecture(String architecture) {
      return new Companions(null, null, architecture);
    }
  }

  public ImportOptions {
    taps = taps == null ? USUAL : taps;
  }

  /** Everything as usual. */
  public static ImportOptions usual(String name) {
    return new ImportOptions(new Provenance(name, null, null), Companions.NONE, null, null, null);
  }

  List<LossTap> style() {
    return taps.style();
  }

  List<LossTap> content() {
    return taps.content();
  }

  List<LossTap> mrf() {
    return taps.mrf();
  }
}
