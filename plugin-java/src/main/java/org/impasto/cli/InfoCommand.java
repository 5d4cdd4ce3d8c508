package org.impasto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.impasto.cli.console.ExitCode;
import org.impasto.cli.console.Version;
import org.impasto.cli.info.FileInfo;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.settings.Looks;
import org.impasto.store.folder.StoreLocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impasto info}: what a report of a fault should quote, or what a file holds. */
@Command(
    name = "info",
    description = {
      "Says which version this is, what computes, and where painted frames are kept.",
      "With a FILE: what that holds, what is recognised, and what 'impasto paint' would take."
    })
final class InfoCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A picture, a video, a folder with one sequence, or a pattern")
  private String file;

  @Option(
      names = "--store-folder",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "The store to look at")
  private String folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (file != null) {
      FileInfo.lines(file).forEach(out::println);
      return ExitCode.OK;
    }
    out.println("Impasto    " + Version.number());
    try (StyleEngine engine = StyleEngine.create()) {
      out.println("computes   " + engine.description());
    }
    out.println(
        "Java       "
            + System.getProperty("java.vm.name")
            + " "
            + System.getProperty("java.version"));
    out.println("processors " + Runtime.getRuntime().availableProcessors());
    out.println("looks      " + String.join(", ", Looks.installed().names()));
    out.println("store      " + store(StoreLocation.resolve(folder, System.getenv())));
    return ExitCode.OK;
  }

  private static String store(Path store) throws IOException {
    if (!Files.isDirectory(store)) {
      return store + " (not there yet)";
    }
    try (Stream<Path> files = Files.walk(store)) {
      long[] sizes = files.filter(Files::isRegularFile).mapToLong(InfoCommand::size).toArray();
      double megabytes = Arrays.stream(sizes).sum() / MEGABYTE;
      return String.format(Locale.ROOT, "%s (%d files, %.1f MB)", store, sizes.length, megabytes);
    }
  }

  /** Another process may remove a file meanwhile. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }
}
