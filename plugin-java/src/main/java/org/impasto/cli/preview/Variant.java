package org.impasto.cli.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.impasto.errors.UserException;
import org.impasto.settings.Look;
import org.impasto.settings.Looks;

/**
 * One way to paint a frame.
 *
 * @param label what stands below it
 * @param options of {@code impasto paint} that make it so
 */
record Variant(String label, List<String> options) {
  /**
   * Every style with every value; all looks that have a picture where no style is given.
   *
   * @param vary {@code NAME=VALUE,VALUE}; null for none
   */
  static List<Variant> of(List<String> styles, String vary) {
    List<Variant> all = new ArrayList<>();
    List<Variant> values = vary == null ? List.of(new Variant("", List.of())) : values(vary);
    for (Variant style :
        styles.isEmpty() ? looks() : styles.stream().map(Variant::style).toList()) {
      for (Variant value : values) {
        List<String> options = new ArrayList<>(style.options);
        options.addAll(value.options);
        String label =
            value.label.isEmpty()
                ? style.label
                : styles.size() == 1 ? value.label : style.label + ", " + value.label;
        all.add(new Variant(label, options));
      }
    }
    return all;
  }

  private static List<Variant> looks() {
    List<Variant> looks = new ArrayList<>();
    for (Look look : Looks.installed().all()) {
      if (look.style() != null) {
        looks.add(new Variant(look.label(), List.of("-s", look.name())));
      }
    }
    if (looks.isEmpty()) {
      throw new UserException("there are no looks; give -s with a picture");
    }
    return looks;
  }

  private static Variant style(String style) {
    boolean picture = Files.isRegularFile(Path.of(style));
    return new Variant(
        picture ? Path.of(style).getFileName().toString() : style, List.of("-s", style));
  }

  private static List<Variant> values(String vary) {
    String[] parts = vary.split("=", 2);
    if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new UserException(
          "--vary is '"
              + vary
              + "'; an option and its values are required, such as freedom=0,0.5,1");
    }
    String name = parts[0].strip().replaceFirst("^-*", "");
    List<Variant> values = new ArrayList<>();
    for (String value : parts[1].split(",")) {
      values.add(
          new Variant(
              name.replace('-', ' ') + " " + value.strip(),
              List.of("--" + name + "=" + value.strip())));
    }
    return values;
  }
}
