package org.impasto.queue.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.impasto.queue.Json;

/**
 * What a question is answered.
 *
 * @param status of HTTP
 * @param kind media type
 */
record Reply(int status, String kind, byte[] body) {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control",
          "no-store",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

  static Reply json(Object value) {
    return new Reply(200, "application/json", Json.text(value).getBytes(StandardCharsets.UTF_8));
  }

  static Reply error(int status, String message) {
    return new Reply(
        status,
        "application/json",
        Json.text(Map.of("error", message)).getBytes(StandardCharsets.UTF_8));
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    HEADERS.forEach(headers::set);
    headers.set("Content-Type", kind + (kind.startsWith("text/") ? "; charset=utf-8" : ""));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
