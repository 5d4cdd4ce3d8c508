package org.impasto.network;

import java.util.List;

/**
 * Where losses look at a network.
 *
 * @param style taps of the style loss
 * @param content taps of the content loss
 * @param mrf taps whose patches are matched; may be none
 */
public record LossTaps(List<LossTap> style, List<LossTap> content, List<LossTap> mrf) {
  /** Without patches. */
  public LossTaps(List<LossTap> style, List<LossTap> content) {
    this(style, content, List.of());
  }
}
