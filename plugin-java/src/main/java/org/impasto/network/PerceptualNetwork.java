package org.impasto.network;

import java.util.List;
import org.impasto.backend.graph.Graph;

/**
 * A network ready to be compiled.
 *
 * @param digest SHA-256 of the network's three files, lower-case hexadecimal: its identity
 */
public record PerceptualNetwork(Provenance provenance, Graph graph, LossTaps taps, String digest) {
  public String name() {
    return provenance.name();
  }

  /** What its weights may be used for. */
  public String licence() {
    return provenance.licence();
  }

  /** Where its weights come from. */
  public String source() {
    return provenance.source();
  }

  public List<LossTap> styleTaps() {
    return taps.style();
  }

  public List<LossTap> contentTaps() {
    return taps.content();
  }

  /** Taps whose patches are matched; may be none. */
  public List<LossTap> mrfTaps() {
    return taps.mrf();
  }
}
