package org.impasto.media.coding;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The user's own {@code ffmpeg}, a program beside us.
 *
 * @param program its path
 */
record OwnFfmpeg(Path program) {
  static final String H265 = "libx265";

  /** Names another than the one on the path, for tests and for people with several. */
  private static final String PROPERTY = "impasto.ffmpeg";

  private static final String VARIABLE = "IMPASTO_FFMPEG";
  private static final long PATIENCE_SECONDS = 20;

  /** One that codes H.265; empty where there is none. */
  static Optional<OwnFfmpeg> ofH265() {
    String named = System.getProperty(PROPERTY, System.getenv().getOrDefault(VARIABLE, ""));
    String path = System.getenv().getOrDefault("PATH", "");
    return find(named, path).filter(each -> each.has(H265));
  }

  /**
   * @param named a program's path; empty for the first on the path
   * @param path folders, as PATH has them
   */
  static Optional<OwnFfmpeg> find(String named, String path) {
    Stream<Path> places =
        named.isEmpty()
            ? Stream.of(path.split(File.pathSeparator))
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each, "ffmpeg"))
            : Stream.of(Path.of(named));
    return places
        .filter(each -> Files.isRegularFile(each) && Files.isExecutable(each))
        .findFirst()
        .map(OwnFfmpeg::new);
  }

  private boolean has(String encoder) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-hide_banner", "-loglevel", "error", "-encoders")
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      String listed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && List.of(listed.split("\\s+")).contains(encoder);
    } catch (IOException notRun) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
