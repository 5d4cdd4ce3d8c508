package org.impasto.synthesis.cost;

import java.lang.reflect.InvocationTargetException;

/**
 * Chooses a {@link PatchCost} once. The class with vectors is loaded only where their module is
 * present.
 */
public final class PatchCosts {
  private static final String VECTORS = "org.impasto.synthesis.cost.VectorPatchCost";
  private static final PatchCost FASTEST = choose();

  private PatchCosts() {}

  /** Vectors where the machine and the virtual machine have them, else plain loops. */
  public static PatchCost fastest() {
    return FASTEST.fresh();
  }

  private static PatchCost choose() {
    if ("false".equals(System.getProperty("impasto.vectors"))
        || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return new ScalarPatchCost();
    }
    try {
      Class<?> vectors = Class.forName(VECTORS);
      if (!(boolean) vectors.getDeclaredMethod("suitsThisMachine").invoke(null)) {
        return new ScalarPatchCost();
      }
      return (PatchCost) vectors.getDeclaredConstructor().newInstance();
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | LinkageError e) {
      return new ScalarPatchCost();
    }
  }
}
