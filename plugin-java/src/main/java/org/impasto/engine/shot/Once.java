package org.impasto.engine.shot;

import java.util.function.Supplier;

/** What is made when it is first asked for. For one thread. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T made;

  private Once(Supplier<T> maker) {
    this.maker = maker;
  }

  static <T> Supplier<T> of(Supplier<T> maker) {
    return new Once<>(maker);
  }

  @Override
  public T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
