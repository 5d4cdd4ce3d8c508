package org.impasto.cli.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.impasto.media.io.FrameRange;
import org.impasto.media.io.MediaReader;
import org.impasto.media.io.MediaWriter;

/** What will happen, said before painting: a few lines for people, or fields for programs. */
final class PaintReport {
  private PaintReport() {}

  /** Names and what is said of each, in order; what will not be kept each under "note". */
  static List<String[]> fields(
      PaintOptions.Opened opened, MediaWriter writer, Optional<Speed> speed) {
    List<String[]> fields = new ArrayList<>();
    MediaReader reader = opened.reader();
    FrameRange range = opened.task().range();
    double seconds = range.count() / opened.format().framesPerSecond();
    fields.add(
        field(
            "in",
            opened.task().shot()
                + ": "
                + String.join(", ", reader.facts())
                + ", frames "
                + reader.range()));
    if (!opened.passes().isEmpty()) {
      fields.add(field("render", String.join("; ", opened.passes())));
    }
    fields.add(
        field(
            "out",
            "%s: %dx%d, frames %s, %.1f s at %s fps"
                .formatted(
                    writer.location(),
                    opened.format().width(),
                    opened.format().height(),
                    range,
                    seconds,
                    opened.format().rate())));
    fields.add(field("style", opened.style()));
    speed.ifPresent(
        each ->
            fields.add(field("time", each.text(reader.width(), reader.height(), range.count()))));
    double need =
        speed
                .map(Speed::stored)
                .filter(each -> each > 0)
                .map(each -> StoreNeed.of(opened, each))
                .orElseGet(() -> StoreNeed.of(opened))
            / 1e9;
    double limit = StoreNeed.limit(opened.task().settings()) / 1e9;
    fields.add(
        field("store", "about %.2f GB of the %.0f GB that it may have".formatted(need, limit)));
    if (need > limit) {
      fields.add(
          field(
              "note",
              "not all painted frames fit into the store: the earliest leave it, and would be painted"
                  + " again another time; raise --store-gigabytes to keep them"));
    }
    writer.note().lines().forEach(each -> fields.add(field("note", each)));
    return fields;
  }

  private static String[] field(String name, String text) {
    return new String[] {name, text};
  }

  static String text(List<String[]> fields) {
    StringBuilder text = new StringBuilder();
    for (String[] each : fields) {
      text.append("%-6s %s%n".formatted(each[0], each[1]));
    }
    return text.toString();
  }

  /** One line. */
  static String json(String event, List<String[]> fields) {
    StringBuilder text = new StringBuilder("{\"event\":").append(quoted(event));
    for (String[] each : fields) {
      if (!each[0].equals("note")) {
        text.append(',').append(quoted(each[0])).append(':').append(quoted(each[1]));
      }
    }
    List<String> notes =
        fields.stream()
            .filter(each -> each[0].equals("note"))
            .map(each -> quoted(each[1]))
            .toList();
    return text.append(",\"notes\":[").append(String.join(",", notes)).append("]}").toString();
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      if (each == '"' || each == '\\') {
        quoted.append('\\').append(each);
      } else if (each < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
      } else {
        quoted.append(each);
      }
    }
    return quoted.append('"').toString();
  }
}
