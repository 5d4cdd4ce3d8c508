package org.impasto.network.importing.parsed;

import org.impasto.network.LossTaps;

/**
 * What a file gave: layers, and the input that such files usually want.
 *
 * @param format for people
 * @param scaling null where the file does not let it be guessed
 * @param taps that are known to serve the network best; null where none are
 */
public record ParsedFile(String format, ParsedNetwork draft, InputScaling scaling, LossTaps taps) {
  public ParsedFile(String format, ParsedNetwork draft, InputScaling scaling) {
    this(format, draft, scaling, null);
  }
}
