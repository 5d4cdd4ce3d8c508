package org.impasto.network.importing;

import java.util.List;
import org.impasto.network.Tap;

/**
 * What a file gave: layers, and the input that such files usually want.
 *
 * @param format for people
 * @param scaling null where the file does not let it be guessed
 * @param content taps that are known to hold the network's shapes well; null where none are
 */
record ReadNetwork(String format, Draft draft, InputScaling scaling, List<Tap> content) {
  ReadNetwork(String format, Draft draft, InputScaling scaling) {
    this(format, draft, scaling, null);
  }
}
