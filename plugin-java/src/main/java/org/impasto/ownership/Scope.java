package org.impasto.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Owns what is put into it and closes it with itself, the youngest first: for results that are
 * finished step by step, and for as many resources as come.
 *
 * <pre>{@code
 * try (Scope scope = new Scope()) {
 *   Frame result = scope.own(source.copy());
 *   refine(result); // where this fails, the copy is closed
 *   return scope.release(result);
 * }
 * }</pre>
 *
 * <p>Not for several threads.
 */
public final class Scope implements AutoCloseable {
  private final Deque<AutoCloseable> owned = new ArrayDeque<>();

  /** Takes a resource over, and returns it. Null stays null. */
  public <T extends AutoCloseable> T own(T resource) {
    if (resource != null) {
      owned.push(resource);
    }
    return resource;
  }

  /**
   * Gives a resource back, which the scope closes no more. Null stays null.
   *
   * @throws IllegalArgumentException where the scope does not own it
   */
  public <T extends AutoCloseable> T release(T resource) {
    if (resource != null && !owned.removeIf(each -> each == resource)) {
      throw new IllegalArgumentException("this scope does not own " + resource);
    }
    return resource;
  }

  /**
   * A scope that owns from now on what this one owned: for constructors that may fail on their way.
   */
  public Scope handOver() {
    Scope heir = new Scope();
    heir.owned.addAll(owned);
    owned.clear();
    return heir;
  }

  /** Makes one resource of each; where one cannot be made, those before it are closed. */
  public static <A, T extends AutoCloseable> List<T> each(List<A> of, Function<A, T> maker) {
    try (Scope scope = new Scope()) {
      List<T> made = new ArrayList<>();
      for (A one : of) {
        made.add(scope.own(maker.apply(one)));
      }
      scope.owned.clear();
      return made;
    }
  }

  /** Closes all, also where closing one fails; what failed first is thrown. */
  @Override
  public void close() {
    RuntimeException first = null;
    while (!owned.isEmpty()) {
      try {
        owned.pop().close();
      } catch (Exception failure) {
        if (first == null) {
          first =
              failure instanceof RuntimeException unchecked
                  ? unchecked
                  : new IllegalStateException(failure);
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
