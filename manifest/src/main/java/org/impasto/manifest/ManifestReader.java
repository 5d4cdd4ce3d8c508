package org.impasto.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.impasto.manifest.Manifest.Choice;
import org.impasto.manifest.Manifest.Clip;
import org.impasto.manifest.Manifest.Control;
import org.impasto.manifest.Manifest.Group;
import org.impasto.manifest.Manifest.Page;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Plugin;
import org.impasto.manifest.Manifest.Range;
import org.impasto.manifest.Manifest.Type;

/** Turns manifest.json and the folder of looks into a checked {@link Manifest}. */
public final class ManifestReader {
  private final Path looksFolder;

  private ManifestReader(Path looksFolder) {
    this.looksFolder = looksFolder;
  }

  /** Throws ManifestException where the declaration is malformed or contradicts itself. */
  public static Manifest read(Path file, Path looksFolder) {
    ManifestReader reader = new ManifestReader(looksFolder);
    JsonObjectReader json = JsonObjectReader.open(file);
    Manifest manifest =
        new Manifest(
            plugin(json.object("plugin")),
            json.objects("clips", (entry, i) -> clip(entry)),
            json.objects("pages", (entry, i) -> page(entry)),
            json.objects("groups", (entry, i) -> group(entry)),
            json.objects("parameters", (entry, i) -> reader.parameter(entry)),
            json.objects("controls", (entry, i) -> control(entry)),
            LookFile.files(looksFolder).stream().map(LookFile::read).toList());
    json.nothingElse();
    ManifestCheck.check(file, manifest);
    return manifest;
  }

  private static Plugin plugin(JsonObjectReader json) {
    Plugin plugin =
        new Plugin(
            json.text("identifier"),
            json.text("label"),
            json.text("grouping"),
            json.text("description"),
            json.integer("versionMajor"),
            json.integer("versionMinor"));
    json.nothingElse();
    return plugin;
  }

  private static Clip clip(JsonObjectReader json) {
    Clip clip =
        new Clip(
            json.text("name"),
            json.text("label"),
            json.truth("optional"),
            json.truth("mask"),
            json.texts("components"),
            json.text("hint"));
    json.nothingElse();
    return clip;
  }

  private static Page page(JsonObjectReader json) {
    Page page = new Page(json.text("name"), json.text("label"));
    json.nothingElse();
    return page;
  }

  private static Group group(JsonObjectReader json) {
    boolean open = !json.has("open") || json.truth("open");
    Group group =
        new Group(
            json.text("name"), json.text("label"), json.has("page") ? json.text("page") : "", open);
    json.nothingElse();
    return group;
  }

  private Parameter parameter(JsonObjectReader entry) {
    String name = entry.text("name");
    JsonObjectReader json = entry.named("parameter", name);
    Type type = type(json);
    boolean open = type == Type.CHOICE && json.has("choicesFrom");
    Parameter parameter =
        new Parameter(
            name,
            type,
            json.text("group"),
            json.text("label"),
            json.text("hint"),
            defaultValue(json, type),
            type.isNumber() ? range(json) : Range.NONE,
            type == Type.CHOICE ? choices(json, open) : List.of(),
            open,
            json.truth("animates"),
            json.truth("paints"),
            json.has("enabledBy") ? json.texts("enabledBy") : List.of());
    json.nothingElse();
    return parameter;
  }

  private static Control control(JsonObjectReader entry) {
    String name = entry.text("name");
    JsonObjectReader json = entry.named("control", name);
    Control control =
        new Control(
            name,
            kind(json, Control.Kind.values()),
            json.text("group"),
            json.text("label"),
            json.text("hint"));
    json.nothingElse();
    return control;
  }

  private static Type type(JsonObjectReader json) {
    return kind(json, Type.values());
  }

  /** The field "type" as one of the constants, written hiddenText for HIDDEN_TEXT. */
  private static <E extends Enum<E>> E kind(JsonObjectReader json, E[] kinds) {
    String found = json.text("type");
    for (E kind : kinds) {
      if (Text.camelCase(kind.name()).equals(found)) {
        return kind;
      }
    }
    String known =
        Arrays.stream(kinds)
            .map(kind -> Text.camelCase(kind.name()))
            .collect(Collectors.joining(", "));
    throw new ManifestException(json.place() + ": unknown type '" + found + "'; allowed: " + known);
  }

  private static Object defaultValue(JsonObjectReader json, Type type) {
    return switch (type) {
      case INT -> (double) json.integer("default");
      case DOUBLE -> json.number("default");
      case BOOLEAN -> json.truth("default");
      case STRING, FILE, FOLDER, CHOICE -> json.text("default");
    };
  }

  private static Range range(JsonObjectReader json) {
    return new Range(
        json.number("minimum"),
        json.number("maximum"),
        json.number("displayMinimum"),
        json.number("displayMaximum"));
  }

  private List<Choice> choices(JsonObjectReader json, boolean open) {
    if (!open) {
      return json.objects("choices", (item, i) -> choice(item));
    }
    String source = json.text("choicesFrom");
    if (!source.equals("presets")) {
      throw new ManifestException(
          json.place() + ": choicesFrom is '" + source + "'; only 'presets' is known");
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("None", "None"));
    for (Path file : LookFile.files(looksFolder)) {
      LookFile look = LookFile.read(file);
      choices.add(new Choice(look.name(), look.label()));
    }
    return choices;
  }

  private static Choice choice(JsonObjectReader json) {
    Choice choice = new Choice(json.text("name"), json.text("label"));
    json.nothingElse();
    return choice;
  }
}
