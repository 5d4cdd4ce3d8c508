package org.impasto.queue.web;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Whom the server answers. */
final class Guard {
  private static final String BEARER = "Bearer ";

  private final String token;
  private final Set<String> hosts;

  Guard(String token, int port) {
    this.token = token;
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  String token() {
    return token;
  }

  /** Whether it was asked for by this machine's name for itself. */
  boolean isOurHost(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && hosts.contains(host);
  }

  boolean hasToken(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            (BEARER + token).getBytes(StandardCharsets.UTF_8));
  }
}
