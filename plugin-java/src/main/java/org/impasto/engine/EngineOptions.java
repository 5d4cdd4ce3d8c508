package org.impasto.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.impasto.errors.UserException;

/**
 * What the engine may use of the machine.
 *
 * @param backend name of a backend provider, or "auto"
 * @param threads of the arithmetic; 0 for one a physical core
 * @param store folder of finished frames; null for the settings' own
 * @param rest how long without a request until all memory is given back that can be
 * @param ownKindOnly whether stored frames that another kind of processor painted count as missing
 */
public record EngineOptions(
    String backend, int threads, Path store, Duration rest, boolean ownKindOnly) {
  private static final Duration USUAL_REST = Duration.ofMinutes(2);

  /** Environment variable with the number of threads. */
  public static final String THREADS_VARIABLE = "IMPASTO_THREADS";

  /** Environment variable with the backend's name. */
  public static final String BACKEND_VARIABLE = "IMPASTO_BACKEND";

  public EngineOptions(String backend, int threads, Path store) {
    this(backend, threads, store, USUAL_REST);
  }

  public EngineOptions(String backend, int threads, Path store, Duration rest) {
    this(backend, threads, store, rest, false);
  }

  /** The same, with frames of other kinds of processors counting as missing. */
  public EngineOptions requiringOwnKind() {
    return new EngineOptions(backend, threads, store, rest, true);
  }

  /** From the environment; throws UserException where a variable is not understood. */
  public static EngineOptions fromEnvironment() {
    String threads = System.getenv().getOrDefault(THREADS_VARIABLE, "0").strip();
    if (!threads.matches("\\d{1,4}")) {
      throw new UserException(
          THREADS_VARIABLE
              + " is '"
              + threads
              + "'; a number of threads is required, or 0 for one a core");
    }
    String backend = System.getenv().getOrDefault(BACKEND_VARIABLE, "auto").strip();
    return new EngineOptions(backend, Integer.parseInt(threads), null);
  }
}
