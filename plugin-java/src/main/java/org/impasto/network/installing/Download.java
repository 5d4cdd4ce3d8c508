package org.impasto.network.installing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches a file and goes on where an earlier attempt was cut off. What has come lies in a file of
 * its own until it is whole.
 */
final class Download {
  private static final int BUFFER = 1 << 16;
  private static final double MEGABYTE = 1e6;
  private static final int PARTIAL = 206;
  private static final int PAST_THE_END = 416;

  /** Told of bytes that are here and of all; all is 0 where the server does not say. */
  interface Progress {
    void report(long here, long all);
  }

  private final URI address;
  private final Path part;
  private final Progress progress;
  private final Patience patience;
  private final HttpClient client;
  private final long most;
  private long end;

  /**
   * @param part where what has come lies
   * @param most bytes that are taken
   */
  Download(
      URI address,
      Path part,
      long most,
      Progress progress,
      Patience patience,
      Map<String, String> environment) {
    this.address = address;
    this.part = part;
    this.most = most;
    this.progress = progress;
    this.patience = patience;
    client =
        HttpClient.newBuilder()
            .connectTimeout(patience.connect())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(Proxies.of(address, environment))
            .build();
  }

  /**
   * Fetches what is missing. Attempts that bring something do not count as such, but all together
   * are bounded in number and time.
   *
   * @throws IOException where the file does not come whole; what has come stays for the next
   *     attempt
   */
  void run() throws IOException {
    end = System.nanoTime() + patience.overall().toNanos();
    int inARow = 0;
    for (int tries = 1; ; tries++) {
      long before = here();
      try {
        attempt(before);
        return;
      } catch (CutOffException e) {
        inARow = here() > before ? 1 : inARow + 1;
        if (inARow >= patience.attempts()) {
          throw new IOException(e.getMessage() + ", " + inARow + " times in a row" + afterAll());
        }
        if (tries >= patience.tries() || isLate()) {
          throw new IOException(e.getMessage() + ", after " + tries + " tries" + afterAll());
        }
      }
      pause(inARow);
    }
  }

  private boolean isLate() {
    return System.nanoTime() > end;
  }

  private void pause(int inARow) throws IOException {
    try {
      Thread.sleep(patience.pause(inARow).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }

  private String afterAll() throws IOException {
    String kept =
        here() > 0
            ? String.format(Locale.ROOT, "; the %.1f MB that are here are kept", here() / MEGABYTE)
            : "";
    return kept
        + ". Later run the same command again to go on, or fetch the file elsewhere and give it"
        + " with --from FILE";
  }

  private long here() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private void attempt(long begin) throws IOException {
    HttpResponse<InputStream> response = send(begin);
    int status = response.statusCode();
    if (status == PAST_THE_END && begin > 0) {
      response.body().close();
      Files.delete(part);
      throw new CutOffException("the server has less than what was here");
    }
    requireFile(response);
    boolean goesOn = status == PARTIAL && beginsAt(response, begin);
    long from = goesOn ? begin : 0;
    long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long all = length < 0 ? 0 : from + length;
    requireLength(all);
    requireRoom(length);
    long came = copy(response.body(), from, all);
    if (all > 0 && came < all) {
      throw new CutOffException(
          "the server at " + address.getHost() + " sent " + came + " of " + all + " bytes");
    }
  }

  private HttpResponse<InputStream> send(long begin) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience.silence());
    request.header("User-Agent", "Impasto");
    if (begin > 0) request.header("Range", "bytes=" + begin + "-");
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (HttpConnectTimeoutException | ConnectException e) {
      throw new IOException(
          address.getHost()
              + through()
              + " cannot be reached; check the network and "
              + address.getScheme()
              + "_proxy, or fetch the file elsewhere and give it with --from FILE",
          e);
    } catch (java.net.http.HttpTimeoutException e) {
      throw new CutOffException(
          address.getHost() + " said nothing for " + patience.silence().toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    } catch (IOException e) {
      throw new CutOffException(address.getHost() + " broke off: " + e.getMessage());
    }
  }

  private String through() {
    return client.proxy().map(proxies -> proxies.select(address)).stream()
        .flatMap(List::stream)
        .filter(proxy -> proxy.address() instanceof InetSocketAddress)
        .map(proxy -> (InetSocketAddress) proxy.address())
        .map(proxy -> " through the proxy " + proxy.getHostString() + ":" + proxy.getPort())
        .findFirst()
        .orElse("");
  }

  private void requireFile(HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    String type = response.headers().firstValue("Content-Type").orElse("");
    if ((status == 200 || status == PARTIAL) && !type.startsWith("text/html")) return;
    response.body().close();
    String what =
        switch (status) {
          case 200, PARTIAL ->
              "answered with a web page instead of the file; a portal or a proxy may want a login";
          case 404, 410 -> "has no such file (HTTP " + status + "); it may have moved";
          case 401, 403, 407 -> "does not allow it (HTTP " + status + "); a proxy may want a login";
          default -> "answered with HTTP " + status;
        };
    if (status >= 500) throw new CutOffException(address.getHost() + " " + what);
    throw new IOException(
        address
            + ": "
            + address.getHost()
            + " "
            + what
            + ". Fetch the file elsewhere and give it with --from FILE, or"
            + " name another place with --mirror URL");
  }

  private static boolean beginsAt(HttpResponse<InputStream> response, long begin) {
    Optional<String> range = response.headers().firstValue("Content-Range");
    return range.isPresent() && range.get().startsWith("bytes " + begin + "-");
  }

  /** What is larger than the file can be is another file, or has no end. */
  private void requireLength(long bytes) throws IOException {
    if (bytes > most) {
      Files.deleteIfExists(part);
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s sends more than %.1f MB, which the file cannot have; what came is thrown away."
                  + " Fetch it elsewhere and give it with --from FILE, or name another place with"
                  + " --mirror URL",
              address.getHost(),
              most / MEGABYTE));
    }
  }

  private void requireRoom(long length) throws IOException {
    long free = Files.getFileStore(part.toAbsolutePath().getParent()).getUsableSpace();
    if (length > free) {
      throw new IOException(
          String.format(
              "there is no room for it in %s: %.1f MB are free where %.1f are needed",
              part.toAbsolutePath().getParent(), free / 1e6, length / 1e6));
    }
  }

  /** Returns how many bytes are here then. */
  private long copy(InputStream body, long from, long all) throws IOException {
    StandardOpenOption how =
        from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    long here = from;
    try (PatientReader reader = new PatientReader(body, address.getHost(), patience.silence());
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        out.write(buffer, 0, read);
        here += read;
        requireLength(here);
        progress.report(here, all);
        if (isLate()) {
          throw new CutOffException(
              "%s sent %.1f MB in %d s"
                  .formatted(address.getHost(), here / MEGABYTE, patience.overall().toSeconds()));
        }
      }
    }
    return here;
  }
}
