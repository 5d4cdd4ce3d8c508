package org.impasto.network;

import java.util.List;
import org.impasto.backend.graph.Graph;

/**
 * A network ready to be compiled.
 *
 * @param licence what its weights may be used for
 * @param source where its weights come from
 * @param styleTaps taps of the style loss
 * @param contentTaps taps of the content loss
 * @param mrfTaps taps whose patches are matched; may be none
 * @param digest SHA-256 of the network's three files, lower-case hexadecimal: its identity
 */
public record PerceptualNetwork(
    String name,
    String licence,
    String source,
    Graph graph,
    List<LossTap> styleTaps,
    List<LossTap> contentTaps,
    List<LossTap> mrfTaps,
    String digest) {

  /** Without MRF taps. */
  public PerceptualNetwork(
      String name,
      String licence,
      String source,
      Graph graph,
      List<LossTap> styleTaps,
      List<LossTap> contentTaps,
      String digest) {
    this(name, licence, source, graph, styleTaps, contentTaps, List.of(), digest);
  }
}
