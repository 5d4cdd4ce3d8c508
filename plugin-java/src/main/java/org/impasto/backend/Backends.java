package org.impasto.backend;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.impasto.errors.UserException;

/** Chooses among the backends on the class path. */
public final class Backends {
  /** Asks for the available provider with the largest preference. */
  public static final String AUTO = "auto";

  private Backends() {}

  /**
   * Makes the backend of that name.
   *
   * @param name a provider's name, or {@link #AUTO}
   * @throws UserException where no provider has that name
   * @throws BackendUnavailableException where it cannot run on this machine
   */
  public static Backend create(String name, BackendOptions options) {
    return (name.equals(AUTO) ? preferred() : named(name)).create(options);
  }

  /** The names of all providers on the class path, best first, whether they can run here or not. */
  public static List<String> names() {
    return providers().stream().map(BackendProvider::name).toList();
  }

  private static BackendProvider preferred() {
    return providers().stream()
        .filter(BackendProvider::available)
        .findFirst()
        .orElseThrow(
            () ->
                new BackendUnavailableException(
                    "No backend can run on this machine; found "
                        + providers().stream()
                            .map(each -> each.name() + " (" + each.obstacle() + ")")
                            .collect(Collectors.joining(", "))
                        + ". Check that the native libraries of"
                        + " one of them are on the class path and fit this processor."));
  }

  private static BackendProvider named(String name) {
    List<BackendProvider> providers = providers();
    BackendProvider provider =
        providers.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserException(
                        "There is no backend '"
                            + name
                            + "'. Choose one of "
                            + providers.stream()
                                .map(BackendProvider::name)
                                .collect(Collectors.joining(", "))
                            + " or "
                            + AUTO
                            + "."));
    if (!provider.available()) {
      throw new BackendUnavailableException(
          "Backend '"
              + name
              + "' cannot run here: "
              + provider.obstacle()
              + "; or choose "
              + AUTO
              + ".");
    }
    return provider;
  }

  private static List<BackendProvider> providers() {
    return ServiceLoader.load(BackendProvider.class, Backends.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparingInt(BackendProvider::preference).reversed())
        .toList();
  }
}
