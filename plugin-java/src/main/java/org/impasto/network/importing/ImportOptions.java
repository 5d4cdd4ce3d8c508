package org.impasto.network.importing;

import java.nio.file.Path;
import java.util.List;
import org.impasto.backend.graph.Graph;
import org.impasto.network.LossTap;
import org.impasto.network.importing.parsed.InputScaling;

/**
 * What a file does not say. Null stands for what is usual.
 *
 * @param prototxt of a caffemodel; else the file beside it of the same name
 * @param graph a DL4J ComputationGraphConfiguration in JSON for a file of weights alone
 * @param architecture of a file of weights alone: vgg16, vgg19, squeezenet1.0 or squeezenet1.1
 * @param scaling what the network wants its picture to be
 */
public record ImportOptions(
    String name,
    Path prototxt,
    Path graph,
    String architecture,
    InputScaling scaling,
    Graph.Border border,
    List<LossTap> style,
    List<LossTap> content,
    List<LossTap> mrf,
    String licence,
    String source) {

  /** Everything as usual. */
  public static ImportOptions usual(String name) {
    return new ImportOptions(name, null, null, null, null, null, null, null, null, null, null);
  }
}
