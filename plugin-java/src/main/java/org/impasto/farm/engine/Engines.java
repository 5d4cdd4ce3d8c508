package org.impasto.farm.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.impasto.errors.UserException;

/** All engines by name. */
public final class Engines {
  private static final List<Engine> ALL =
      List.of(new Slurm(), new OpenJd(), new OpenCue(), new Flamenco(), new Deadline10());

  private Engines() {}

  public static String names() {
    return ALL.stream().map(Engine::name).collect(Collectors.joining(", "));
  }

  /** Throws UserException where there is none of that name. */
  public static Engine named(String name) {
    return ALL.stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new UserException("there is no engine '" + name + "'; there are " + names()));
  }
}
