package org.impasto.network.installing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.PerceptualNetwork;
import org.impasto.network.importing.VggFile;
import org.impasto.network.library.InstalledNetworks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installing from a server of all bad manners, of a file of VGG-19's structure with made-up
 * weights.
 */
class InstallationTest {
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(20),
          Duration.ofSeconds(2),
          2,
          6,
          Duration.ofSeconds(8),
          Duration.ofMillis(20));

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();
  private final List<long[]> progress = new ArrayList<>();
  private final List<String> ranges = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private InstalledNetworks installed;
  private HttpServer server;
  private byte[] file;
  private KnownNetwork vgg;

  /** What the server does with a request; the number counts from 0. */
  private interface Manners {
    void answer(HttpExchange exchange, int request) throws IOException;
  }

  @BeforeEach
  void open() throws IOException {
    Path source = folder.resolve("source.h5");
    VggFile.write(source, new int[] {2, 2, 4, 4, 4}, 4, 4, 8, 8, 8);
    file = Files.readAllBytes(source);
    installed = InstalledNetworks.in(folder.resolve("networks"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    vgg = classic(Checksums.of(source, "MD5"));
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private KnownNetwork classic(String checksum) {
    KnownNetwork real = KnownNetwork.named("vgg19");
    return new KnownNetwork(
        real.name(),
        real.file(),
        URI.create(address() + "/" + real.file()),
        0,
        "MD5",
        checksum,
        real.architecture(),
        real.licence(),
        real.source());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(Manners manners) {
    int[] count = {0};
    server.createContext(
        "/",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          ranges.add(range == null ? "" : range);
          manners.answer(exchange, count[0]++);
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body, int length)
      throws IOException {
    exchange.sendResponseHeaders(status, length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException tooShortOrLeft) {
      // A body that is shorter than was promised.
    }
  }

  /** As a good server: a part where one is asked for. */
  private void sendRest(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      send(exchange, 200, file, file.length);
      return;
    }
    int begin = Integer.parseInt(range.replaceAll("\\D", ""));
    exchange
        .getResponseHeaders()
        .add("Content-Range", "bytes " + begin + "-" + (file.length - 1) + "/" + file.length);
    send(exchange, 206, Arrays.copyOfRange(file, begin, file.length), file.length - begin);
  }

  private Installation installation(KnownNetwork classic) {
    Installation.Listener listener =
        new Installation.Listener() {
          @Override
          public void says(String line) {
            said.add(line);
          }

          @Override
          public void progress(long here, long all) {
            progress.add(new long[] {here, all});
          }
        };
    return new Installation(classic, installed, listener, Map.of(), SHORT);
  }

  private PerceptualNetwork download() throws IOException {
    return installation(vgg).download(null, Graph.Border.ZERO, true);
  }

  private String failure() {
    return assertThrows(Exception.class, this::download).getMessage();
  }

  private static void assertSays(String message, String... parts) {
    for (String part : parts) assertTrue(message.contains(part), message);
  }

  @Test
  void theTapsAreThoseOfThePaper() throws IOException {
    serve((exchange, request) -> sendRest(exchange));
    PerceptualNetwork network = download();
    assertEquals(
        List.of("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1"),
        network.styleTaps().stream().map(LossTap::node).toList());
    assertEquals(List.of("relu4_2"), network.contentTaps().stream().map(LossTap::node).toList());
    assertEquals(
        List.of("relu3_1", "relu4_1"), network.mrfTaps().stream().map(LossTap::node).toList());
    assertArrayEquals(new int[] {2, 1, 0}, network.graph().preprocessing().order());
    assertEquals(255, network.graph().preprocessing().scale());
    assertTrue(said.toString().contains("licence: Creative Commons Attribution"), said::toString);
    assertArrayEquals(new long[] {file.length, file.length}, progress.get(progress.size() - 1));
    assertEquals(List.of("vgg19"), installed.names());
    try (var left = Files.list(installed.folder())) {
      assertEquals(2, left.count(), "the network and its sums");
    }
  }

  @Test
  void aTransferThatIsCutOffGoesOnWhereItStopped() throws IOException {
    int third = file.length / 3;
    serve(
        (exchange, request) -> {
          if (request == 0) {
            send(exchange, 200, Arrays.copyOf(file, third), file.length);
          } else {
            sendRest(exchange);
          }
        });
    assertEquals("vgg19", download().name());
    assertEquals(2, ranges.size());
    assertTrue(ranges.get(1).matches("bytes=[1-9][0-9]*-"), ranges.get(1));
  }

  @Test
  void aLaterCommandGoesOnToo() throws IOException {
    serve(
        (exchange, request) -> {
          if (request == 0) {
            send(exchange, 200, Arrays.copyOf(file, file.length / 2), file.length);
          } else if (request <= 2) {
            send(exchange, 503, new byte[] {'x'}, 1);
          } else {
            sendRest(exchange);
          }
        });
    assertSays(
        failure(), "times in a row", "MB that are here are kept", "run the same command again");
    assertEquals("vgg19", download().name());
    assertTrue(ranges.get(ranges.size() - 1).startsWith("bytes="), ranges::toString);
  }

  /** Bytes that have no end, as fast as they go. */
  private void sendForEver(HttpExchange exchange, long milliseconds) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[milliseconds > 0 ? 1 : 1 << 20];
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write(block);
        out.flush();
        if (milliseconds > 0) sleep(milliseconds);
      }
    }
  }

  @Test
  void aServerWithoutAnEndIsLeft() throws IOException {
    serve((exchange, request) -> sendForEver(exchange, 0));
    KnownNetwork sized =
        new KnownNetwork(
            vgg.name(),
            vgg.file(),
            vgg.home(),
            5_000_000,
            vgg.algorithm(),
            vgg.checksum(),
            vgg.architecture(),
            vgg.licence(),
            vgg.source());
    String message =
        assertThrows(
                IOException.class,
                () -> installation(sized).download(null, Graph.Border.ZERO, true))
            .getMessage();
    assertSays(message, "more than 5.0 MB", "--from FILE");
    try (var left = Files.list(installed.folder())) {
      assertEquals(List.of(), left.filter(each -> each.toString().contains("part")).toList());
    }
  }

  @Test
  void aServerThatDripsIsLeft() {
    serve((exchange, request) -> sendForEver(exchange, 300));
    long start = System.nanoTime();
    String message = assertThrows(IOException.class, this::download).getMessage();
    assertSays(message, "in 8 s", "are kept");
    assertTrue((System.nanoTime() - start) / 1e9 < 20);
  }

  @Test
  void aServerThatAlwaysBringsALittleIsAskedOnlySoOften() {
    serve(
        (exchange, request) -> {
          exchange.getResponseHeaders().set("Content-Range", "bytes " + request + "-9/10");
          exchange.sendResponseHeaders(request == 0 ? 200 : 206, 9);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          exchange.close();
        });
    String message = assertThrows(IOException.class, this::download).getMessage();
    assertSays(message, "after 6 tries");
    assertEquals(6, ranges.size());
  }

  /** MD5 does not tell two files apart that somebody made to be alike in it. */
  @Test
  void anotherFileOfTheSamePublishedSumIsRefusedLater() throws IOException {
    Path source = folder.resolve("source.h5");
    installation(vgg).from(source, Graph.Border.REFLECT, false);
    Path sums = installed.folder().resolve(".sha256");
    String first = Files.readString(sums);
    assertEquals(Checksums.of(source, "SHA-256") + "  " + vgg.file() + "\n", first);
    installation(vgg).from(source, Graph.Border.REFLECT, true);
    assertEquals(first, Files.readString(sums));
    Files.writeString(sums, "0".repeat(64) + "  " + vgg.file() + "\n");
    String message =
        assertThrows(
                UserException.class,
                () -> installation(vgg).from(source, Graph.Border.REFLECT, true))
            .getMessage();
    assertSays(message, "first installed", "0".repeat(64), ".sha256");
  }

  @Test
  void aServerThatKnowsNoRangesSendsAllAgain() throws IOException {
    serve(
        (exchange, request) ->
            send(exchange, 200, request == 0 ? Arrays.copyOf(file, 1000) : file, file.length));
    assertEquals("vgg19", download().name());
  }

  @Test
  void aServerThatFallsSilentIsLeft() throws IOException {
    serve(
        (exchange, request) -> {
          if (request > 0) {
            sendRest(exchange);
            return;
          }
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, 5000);
          exchange.getResponseBody().flush();
          sleep(4000);
        });
    assertEquals("vgg19", download().name());
  }

  @Test
  void aSlowServerIsWaitedFor() throws IOException {
    serve(
        (exchange, request) -> {
          exchange.sendResponseHeaders(200, file.length);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int at = 0; at < file.length; at += file.length / 8 + 1) {
              out.write(file, at, Math.min(file.length / 8 + 1, file.length - at));
              out.flush();
              sleep(80);
            }
          }
        });
    assertEquals("vgg19", download().name());
    assertEquals(1, ranges.size());
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFileThatIsShorterThanItShouldBeIsNoNetwork() throws IOException {
    serve(
        (exchange, request) ->
            send(exchange, 200, Arrays.copyOf(file, file.length - 9), file.length - 9));
    assertSays(failure(), "MD5 checksum", vgg.checksum());
    assertEquals(List.of(), installed.names());
  }

  @Test
  void refusalsAreToldWithWhatToDo() throws IOException {
    int[] status = {404};
    serve((exchange, request) -> send(exchange, status[0], new byte[] {'x'}, 1));
    assertSays(failure(), "no such file (HTTP 404)", "--from FILE", "--mirror");
    status[0] = 403;
    assertSays(failure(), "does not allow it (HTTP 403)", "--from FILE");
    status[0] = 500;
    assertSays(failure(), "HTTP 500", "again");
  }

  @Test
  void aWebPageIsNotTakenForTheFile() throws IOException {
    serve(
        (exchange, request) -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
          send(exchange, 200, page, page.length);
        });
    assertSays(failure(), "web page", "login");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    server.stop(0);
    assertSays(failure(), "127.0.0.1 cannot be reached", "http_proxy", "--from");
  }

  @Test
  void whateverFailsTheOldNetworkStays() throws IOException {
    serve((exchange, request) -> sendRest(exchange));
    String old = download().digest();
    KnownNetwork other = classic("0".repeat(32));
    String message =
        assertThrows(
                Exception.class,
                () -> installation(other).download(null, Graph.Border.REFLECT, true))
            .getMessage();
    assertSays(message, "checksum");
    assertEquals(old, installed.read("vgg19").digest());
    String taken =
        assertThrows(
                Exception.class,
                () -> installation(vgg).download(null, Graph.Border.REFLECT, false))
            .getMessage();
    assertSays(taken, "--replace");
    assertEquals(1, ranges.size() - 1);
  }

  @Test
  void aMirrorHasTheFileUnderItsName() throws IOException {
    serve((exchange, request) -> sendRest(exchange));
    List<String> asked = new ArrayList<>();
    server.createContext(
        "/mirror/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          sendRest(exchange);
        });
    installation(vgg).download(address() + "/mirror", Graph.Border.ZERO, false);
    assertEquals(List.of("/mirror/" + vgg.file()), asked);
    String message =
        assertThrows(
                Exception.class,
                () -> installation(vgg).download("nonsense", Graph.Border.ZERO, true))
            .getMessage();
    assertSays(message, "no address of a folder");
  }

  @Test
  void aFileThatIsHereIsInstalledWithoutAConnection() throws IOException {
    server.stop(0);
    Path here = folder.resolve("source.h5");
    assertEquals("vgg19", installation(vgg).from(here, Graph.Border.REFLECT, false).name());
    Files.write(here, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    String message =
        assertThrows(
                Exception.class, () -> installation(vgg).from(here, Graph.Border.REFLECT, true))
            .getMessage();
    assertSays(message, "bytes, has the MD5", "fetch", "impasto networks import");
    assertEquals(Graph.Border.REFLECT, installed.read("vgg19").graph().border());
  }

  @Test
  void theProxyIsThatOfTheEnvironment() throws IOException {
    List<String> asked = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          sendRest(exchange);
        });
    KnownNetwork far =
        new KnownNetwork(
            vgg.name(),
            vgg.file(),
            URI.create("http://networks.invalid/" + vgg.file()),
            0,
            "MD5",
            vgg.checksum(),
            vgg.architecture(),
            vgg.licence(),
            vgg.source());
    Installation.Listener quiet =
        new Installation.Listener() {
          @Override
          public void says(String line) {}

          @Override
          public void progress(long here, long all) {}
        };
    new Installation(far, installed, quiet, Map.of("http_proxy", address()), SHORT)
        .download(null, Graph.Border.ZERO, false);
    assertEquals(List.of("http://networks.invalid/" + vgg.file()), asked);
  }

  @Test
  void aProxyThatIsNotThereIsNamed() throws IOException {
    server.stop(0);
    Path part = folder.resolve("part");
    Map<String, String> environment = Map.of("http_proxy", address());
    URI far = URI.create("http://networks.invalid/file");
    Download download = new Download(far, part, 1000, (here, all) -> {}, SHORT, environment);
    String proxy = URI.create(address()).getAuthority();
    assertSays(
        assertThrows(IOException.class, download::run).getMessage(),
        "networks.invalid through the proxy " + proxy + " cannot be reached");
  }

  @Test
  void hostsThatNeedNoProxyGetNone() {
    URI address = URI.create("https://data.example.org/file");
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "proxy:3128", "no_proxy", "localhost, .example.org");
    assertEquals(ProxySelector.getDefault(), Proxies.of(address, environment));
    ProxySelector chosen = Proxies.of(URI.create("https://example.com/"), environment);
    assertTrue(
        chosen.select(address).toString().contains("proxy"), chosen.select(address)::toString);
    assertThrows(
        UserException.class, () -> Proxies.of(address, Map.of("https_proxy", "ht!tp:// no")));
  }

  @Test
  void theKnownChecksumsAreOfTheirKindsLength() {
    Map<String, Integer> digits = Map.of("MD5", 32, "SHA-256", 64, "SHA-384", 96);
    for (KnownNetwork each : KnownNetwork.ALL) {
      assertEquals(digits.get(each.algorithm()), each.checksum().length(), each.name());
      assertFalse(each.home().getScheme().equals("http"), each.name());
    }
    assertEquals(
        org.impasto.network.library.Networks.CLASSICS,
        KnownNetwork.ALL.stream().map(KnownNetwork::name).toList());
  }
}
