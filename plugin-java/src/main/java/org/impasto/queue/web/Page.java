package org.impasto.queue.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files that the page consists of. */
final class Page {
  private record Part(String name, String kind) {}

  private static final Map<String, Part> PARTS =
      Map.of(
          "/", new Part("page.html", "text/html"),
          "/page.css", new Part("page.css", "text/css"),
          "/page.js", new Part("page.js", "text/javascript"));

  Reply file(String path) {
    Part part = PARTS.get(path);
    if (part == null) {
      return Reply.error(404, "there is no " + path);
    }
    try (InputStream in = Page.class.getResourceAsStream(part.name)) {
      return new Reply(200, part.kind, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
