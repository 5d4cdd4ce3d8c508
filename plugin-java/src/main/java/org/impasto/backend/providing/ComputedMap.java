package org.impasto.backend.providing;

/** A node's values and gradient at one picture size, as far as a plan must know of them. */
public abstract class ComputedMap {
  private final String name;

  /** Whether the gradient's memory holds this evaluation's gradient. */
  private boolean live;

  protected ComputedMap(String name) {
    this.name = name;
  }

  public final String name() {
    return name;
  }

  public final boolean live() {
    return live;
  }

  public final void live(boolean live) {
    this.live = live;
  }

  /** Makes the gradient something that can be added to. */
  public final void startGradient() {
    if (!live) {
      clearGradient();
      live = true;
    }
  }

  protected abstract void clearGradient();

  /** Sees to the gradient's memory before gradients are taken back. */
  protected void allocateGradient() {}
}
