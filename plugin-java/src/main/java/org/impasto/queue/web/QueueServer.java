package org.impasto.queue.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.impasto.errors.UserException;
import org.impasto.queue.QueueException;
import org.impasto.queue.QueueFolder;

/**
 * Serves the page on the loopback address. The token stands behind the address' #, which browsers
 * send to nobody; the page hands it over with every question. A request by another host's name, as
 * a page of another site could send by a name that it rebinds, is refused.
 */
public final class QueueServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Guard guard;
  private final Page page = new Page();
  private final QueueApi api;

  private QueueServer(HttpServer server, QueueFolder queue) {
    this.server = server;
    byte[] token = new byte[16];
    new SecureRandom().nextBytes(token);
    guard = new Guard(HexFormat.of().formatHex(token), server.getAddress().getPort());
    api = new QueueApi(queue);
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "impasto-queue-page");
              thread.setDaemon(true);
              return thread;
            });
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * @param port 0 for any that is free
   * @throws UserException where it is taken
   */
  public static QueueServer start(QueueFolder queue, int port) {
    try {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new QueueServer(HttpServer.create(new InetSocketAddress(here, port), 0), queue);
    } catch (IOException e) {
      throw new UserException(
          "port " + port + " cannot be used (" + e.getMessage() + "); choose another with --port",
          e);
    }
  }

  /** Where the page is, token included. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/#" + guard.token();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      reply.send(exchange);
    }
  }

  private Reply reply(HttpExchange exchange) {
    try {
      if (!guard.isOurHost(exchange)) {
        return Reply.error(403, "this page is for this machine only");
      }
      String path = exchange.getRequestURI().getPath();
      if (!path.startsWith("/api/")) {
        return exchange.getRequestMethod().equals("GET")
            ? page.file(path)
            : Reply.error(405, "GET is required");
      }
      return guard.hasToken(exchange)
          ? api.answer(exchange.getRequestMethod(), path, exchange.getRequestURI().getQuery())
          : Reply.error(
              401, "the token is missing or another's; open the address that was printed");
    } catch (QueueException problem) {
      return Reply.error(503, problem.getMessage());
    } catch (RuntimeException fault) {
      return Reply.error(500, fault.toString());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
