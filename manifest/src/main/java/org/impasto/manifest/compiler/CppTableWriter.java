package org.impasto.manifest.compiler;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.Manifest.Clip;
import org.impasto.manifest.Manifest.Control;
import org.impasto.manifest.Manifest.Group;
import org.impasto.manifest.Manifest.Page;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Plugin;
import org.impasto.manifest.Manifest.Range;
import org.impasto.manifest.Manifest.Type;
import org.impasto.manifest.Text;

/** Writes {@code impasto/parameter_table.h}: what the shim's describe walks, no JVM needed. */
final class CppTableWriter {
  private CppTableWriter() {}

  static String write(Manifest manifest) {
    Plugin plugin = manifest.plugin();
    return """
    // %s
    #ifndef IMPASTO_PARAMETER_TABLE_H_
    #define IMPASTO_PARAMETER_TABLE_H_

    namespace impasto {

    struct PluginEntry {
      const char* identifier;
      const char* label;
      const char* grouping;
      const char* description;
      int version_major;
      int version_minor;
    };

    struct ClipEntry {
      const char* name;
      const char* label;
      const char* hint;
      bool optional;
      bool mask;
      const char* const* components;  // RGBA, RGB or Alpha
      int component_count;
    };

    struct PageEntry {
      const char* name;
      const char* ofx_name;
      const char* label;
    };

    struct GroupEntry {
      const char* name;
      const char* ofx_name;
      const char* label;
      const char* page;  // PageEntry::name
      bool open;
    };

    struct ChoiceEntry {
      const char* name;
      const char* label;
    };

    enum class ParameterType { kInt, kDouble, kBoolean, kString, kFile, kFolder, kChoice };

    struct ParameterEntry {
      const char* name;      // as the engine knows it
      const char* ofx_name;  // as the host knows it
      ParameterType type;
      const char* group;  // GroupEntry::name
      const char* label;
      const char* hint;
      double default_number;     // number, 0 or 1, or the position of a choice
      const char* default_text;  // text, or the name of a choice
      double minimum;            // ranges: numbers only, ends included
      double maximum;
      double display_minimum;
      double display_maximum;
      const ChoiceEntry* choices;  // choices only
      int choice_count;
      bool animates;
      bool paints;  // false: a painted frame does not depend on it
      const char* const* enabled_by;  // ParameterEntry::name; see the manifest
      int enabled_by_count;
    };

    enum class ControlKind { kButton, kHiddenText, kHiddenNumber };

    // What only the node's panel has.
    struct ControlEntry {
      const char* name;
      const char* ofx_name;
      ControlKind kind;
      const char* group;  // GroupEntry::name
      const char* label;
      const char* hint;
    };

    struct LookValue {
      const char* parameter;  // ParameterEntry::name
      double number;          // as ParameterEntry::default_number
      const char* text;
    };

    inline constexpr PluginEntry kPlugin = {
        %s, %s, %s,
        %s,
        %d, %d};

    %s
    inline constexpr ClipEntry kClips[] = {
    %s};

    inline constexpr PageEntry kPages[] = {
    %s};

    inline constexpr GroupEntry kGroups[] = {
    %s};

    inline constexpr ControlEntry kControls[] = {
    %s};

    %s
    inline constexpr ParameterEntry kParameters[] = {
    %s};

    struct LookEntry {
      const char* name;  // an item of the choice of looks
      const LookValue* values;
      int value_count;
    };

    %s
    // One for each item of the choice of looks, in its order; the first, None, has no values.
    inline constexpr LookEntry kLooks[] = {
    %s};

    }  // namespace impasto

    #endif  // IMPASTO_PARAMETER_TABLE_H_
    """
        .formatted(
            Text.NOTICE,
            Text.cpp(plugin.identifier()),
            Text.cpp(plugin.label()),
            Text.cpp(plugin.grouping()),
            Text.cpp(plugin.description()),
            plugin.versionMajor(),
            plugin.versionMinor(),
            lines(manifest.clips().stream().map(CppTableWriter::components).toList()),
            lines(manifest.clips().stream().map(CppTableWriter::clip).toList()),
            lines(manifest.pages().stream().map(CppTableWriter::page).toList()),
            lines(manifest.groups().stream().map(CppTableWriter::group).toList()),
            lines(manifest.controls().stream().map(CppTableWriter::control).toList()),
            lines(
                Stream.concat(
                        manifest.parameters().stream()
                            .filter(parameter -> parameter.type() == Type.CHOICE)
                            .map(CppTableWriter::choices),
                        manifest.parameters().stream()
                            .filter(parameter -> !parameter.enabledBy().isEmpty())
                            .map(CppTableWriter::enabledBy))
                    .toList()),
            lines(manifest.parameters().stream().map(CppTableWriter::parameter).toList()),
            LookTable.values(manifest),
            LookTable.looks(manifest));
  }

  private static String lines(List<String> entries) {
    return entries.stream().map(entry -> entry + "\n").collect(Collectors.joining());
  }

  private static String components(Clip clip) {
    return "inline constexpr const char* kComponentsOf"
        + clip.name()
        + "[] = {"
        + clip.components().stream().map(Text::cpp).collect(Collectors.joining(", "))
        + "};";
  }

  private static String clip(Clip clip) {
    return "    {%s, %s, %s, %b, %b, kComponentsOf%s, %d},"
        .formatted(
            Text.cpp(clip.name()),
            Text.cpp(clip.label()),
            Text.cpp(clip.hint()),
            clip.optional(),
            clip.mask(),
            clip.name(),
            clip.components().size());
  }

  private static String group(Group group) {
    return "    {%s, %s, %s, %s, %b},"
        .formatted(
            Text.cpp(group.name()),
            Text.cpp(group.ofxName()),
            Text.cpp(group.label()),
            Text.cpp(group.page()),
            group.open());
  }

  private static String page(Page page) {
    return "    {%s, %s, %s},"
        .formatted(Text.cpp(page.name()), Text.cpp(page.ofxName()), Text.cpp(page.label()));
  }

  private static String control(Control control) {
    return "    {%s, %s, ControlKind::k%s, %s, %s,\n     %s},"
        .formatted(
            Text.cpp(control.name()),
            Text.cpp(control.ofxName()),
            capitalised(Text.camelCase(control.kind().name())),
            Text.cpp(control.group()),
            Text.cpp(control.label()),
            Text.cpp(control.hint()));
  }

  private static String enabledBy(Parameter parameter) {
    return parameter.enabledBy().stream()
        .map(Text::cpp)
        .collect(
            Collectors.joining(
                ", ",
                "inline constexpr const char* kEnables" + parameter.typeName() + "[] = {",
                "};"));
  }

  private static String choices(Parameter parameter) {
    return parameter.choices().stream()
        .map(choice -> "    {" + Text.cpp(choice.name()) + ", " + Text.cpp(choice.label()) + "}")
        .collect(
            Collectors.joining(
                ",\n",
                "inline constexpr ChoiceEntry kChoicesOf" + parameter.typeName() + "[] = {\n",
                "};"));
  }

  private static String parameter(Parameter parameter) {
    Range range = parameter.range();
    boolean choice = parameter.type() == Type.CHOICE;
    return """
        {%s, %s, ParameterType::k%s, %s, %s,
         %s,
         %s, %s, %s, %s, %s, %s, %s, %d, %b, %b, %s, %d},\
    """
        .formatted(
            Text.cpp(parameter.name()),
            Text.cpp(parameter.ofxName()),
            typeName(parameter.type()),
            Text.cpp(parameter.group()),
            Text.cpp(parameter.label()),
            Text.cpp(parameter.hint()),
            defaultNumber(parameter),
            Text.cpp(parameter.defaultValue() instanceof String text ? text : ""),
            range.minimum(),
            range.maximum(),
            range.displayMinimum(),
            range.displayMaximum(),
            choice ? "kChoicesOf" + parameter.typeName() : "nullptr",
            parameter.choices().size(),
            parameter.animates(),
            parameter.paints(),
            parameter.enabledBy().isEmpty() ? "nullptr" : "kEnables" + parameter.typeName(),
            parameter.enabledBy().size());
  }

  private static String typeName(Type type) {
    return capitalised(type.name().toLowerCase(Locale.ROOT));
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static double defaultNumber(Parameter parameter) {
    return switch (parameter.type()) {
      case INT, DOUBLE -> (Double) parameter.defaultValue();
      case BOOLEAN -> (Boolean) parameter.defaultValue() ? 1 : 0;
      case CHOICE -> parameter.defaultIndex();
      case STRING, FILE, FOLDER -> 0;
    };
  }
}
