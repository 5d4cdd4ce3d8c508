package org.impasto.cli.store;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.paint.StoreNeed;
import org.impasto.errors.UserException;
import org.impasto.settings.Settings;
import org.impasto.store.folder.StoreLimit;
import org.impasto.store.folder.StoreLocation;
import org.impasto.store.folder.StoredShot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto store}. */
@Command(
    name = "store",
    synopsisSubcommandLabel = "COMMAND",
    description = "Painted frames on disk: where they lie, of which shots, how large they may be.")
public final class StoreCommand implements Runnable {
  private static final double GIGABYTE = 1e9;

  @Spec private CommandSpec spec;

  @Option(
      names = "--store-folder",
      paramLabel = "FOLDER",
      defaultValue = "",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "The store to look at (default: IMPASTO_STORE, or this user's)")
  private String folder;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what: 'impasto store list', 'where', 'limit' or 'clear'");
  }

  private Path store() {
    return StoreLocation.resolve(folder, System.getenv());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static String size(long bytes) {
    return String.format(Locale.ROOT, "%.2f GB", bytes / GIGABYTE);
  }

  @Command(name = "where", description = "Prints the store's folder.")
  int where() {
    out().println(store());
    return ExitCode.OK;
  }

  @Command(name = "list", description = "Frames and sizes, shot by shot, the largest first.")
  int list() {
    List<StoredShot> shots = StoredShot.in(store());
    long bytes = shots.stream().mapToLong(StoredShot::bytes).sum();
    shots.stream()
        .sorted(Comparator.comparingLong(StoredShot::bytes).reversed())
        .forEach(
            shot ->
                out()
                    .printf(
                        "%9s  %6d %s  %s%n",
                        size(shot.bytes()),
                        shot.frames(),
                        shot.frames() == 1 ? "frame " : "frames",
                        shot.name().isEmpty() ? "of shots that are not named" : shot.name()));
    out().printf("%9s  of %.0f GB, in %s%n", size(bytes), limit(), store());
    return ExitCode.OK;
  }

  private double limit() {
    return StoreNeed.limitGigabytes(Settings.defaults().withStoreFolder(folder));
  }

  @Command(
      name = "limit",
      description =
          "Says how large the store may be, or sets it: for all who use this store and leave Store"
              + " size at its default. A smaller one makes room at the next frame that is painted.")
  int limit(
      @Parameters(arity = "0..1", paramLabel = "GIGABYTES", description = "The new limit")
          Double gigabytes) {
    if (gigabytes != null) {
      if (!(gigabytes >= 0.1 && gigabytes <= 1e6)) {
        throw new ParameterException(
            spec.commandLine(), "the limit is " + gigabytes + "; 0.1 to 1000000 is required");
      }
      StoreLimit.set(store(), gigabytes);
    }
    out().printf("%s GB, in %s%n", text(limit()), store());
    return ExitCode.OK;
  }

  private static String text(double gigabytes) {
    return gigabytes == Math.rint(gigabytes)
        ? Long.toString((long) gigabytes)
        : Double.toString(gigabytes);
  }

  @Command(
      name = "clear",
      description =
          "Deletes painted frames: all, or those of one shot. Without --yes it only says which.")
  int clear(
      @Option(
              names = "--shot",
              paramLabel = "NAME",
              description = "The shot, as 'impasto store list' names it")
          String shot,
      @Option(names = "--yes", description = "Do it") boolean yes) {
    String name = shot == null || shot.isEmpty() ? shot : Path.of(shot).toAbsolutePath().toString();
    List<StoredShot> chosen =
        StoredShot.in(store()).stream()
            .filter(each -> shot == null || each.name().equals(shot) || each.name().equals(name))
            .toList();
    long frames = chosen.stream().mapToLong(StoredShot::frames).sum();
    long bytes = chosen.stream().mapToLong(StoredShot::bytes).sum();
    if (shot != null && chosen.isEmpty()) {
      throw new UserException(
          "there is no shot " + shot + " in " + store() + "; 'impasto store list' names them");
    }
    if (yes) {
      chosen.forEach(StoredShot::delete);
    }
    out()
        .printf(
            "%s%d painted frames, %s, in %s%s%n",
            yes ? "deleted " : "",
            frames,
            size(bytes),
            store(),
            yes ? "" : "; --yes deletes them, and they would have to be painted again");
    return yes ? ExitCode.OK : ExitCode.USAGE;
  }
}
