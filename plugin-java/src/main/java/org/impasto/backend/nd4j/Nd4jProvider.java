package org.impasto.backend.nd4j;

import org.impasto.backend.Backend;
import org.impasto.backend.BackendOptions;
import org.impasto.backend.BackendProvider;

/**
 * Offers whichever ND4J backend is on the class path. Nothing of ND4J is loaded before it is asked
 * for.
 */
public final class Nd4jProvider implements BackendProvider {
  @Override
  public String name() {
    return Nd4jArithmetic.NAME;
  }

  @Override
  public int preference() {
    return 10;
  }

  @Override
  public boolean available() {
    return Installation.obstacle().isEmpty();
  }

  @Override
  public String obstacle() {
    return Installation.obstacle();
  }

  @Override
  public Backend create(BackendOptions options) {
    return new Nd4jArithmetic(options);
  }
}
