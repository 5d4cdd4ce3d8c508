package org.impasto.network.importing;

/**
 * What a file gave: layers, and the input that such files usually want.
 *
 * @param format for people
 * @param scaling null where the file does not let it be guessed
 * @param taps that are known to serve the network best; null where none are
 */
record ReadNetwork(String format, Draft draft, InputScaling scaling, Taps taps) {
  ReadNetwork(String format, Draft draft, InputScaling scaling) {
    this(format, draft, scaling, null);
  }
}
