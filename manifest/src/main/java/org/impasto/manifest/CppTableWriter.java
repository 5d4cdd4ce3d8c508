package org.impasto.manifest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.impasto.manifest.Manifest.Clip;
import org.impasto.manifest.Manifest.Group;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.Manifest.Plugin;
import org.impasto.manifest.Manifest.Range;
import org.impasto.manifest.Manifest.Type;

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

        struct GroupEntry {
          const char* name;
          const char* ofx_name;
          const char* label;
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
        };

        inline constexpr PluginEntry kPlugin = {
            %s, %s, %s,
            %s,
            %d, %d};

        %s
        inline constexpr ClipEntry kClips[] = {
        %s};

        inline constexpr GroupEntry kGroups[] = {
        %s};

        %s
        inline constexpr ParameterEntry kParameters[] = {
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
            lines(manifest.groups().stream().map(CppTableWriter::group).toList()),
            lines(manifest.parameters().stream().filter(p -> p.type() == Type.CHOICE).map(CppTableWriter::choices).toList()),
            lines(manifest.parameters().stream().map(CppTableWriter::parameter).toList()));
  }

  private static String lines(List<String> entries) {
    return entries.stream().map(entry -> entry + "\n").collect(Collectors.joining());
  }

  private static String components(Clip clip) {
    return "inline constexpr const char* kComponentsOf" + clip.name() + "[] = {"
        + clip.components().stream().map(Text::cpp).collect(Collectors.joining(", ")) + "};";
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
    return "    {%s, %s, %s},"
        .formatted(Text.cpp(group.name()), Text.cpp(group.ofxName()), Text.cpp(group.label()));
  }

  private static String choices(Parameter parameter) {
    return parameter.choices().stream()
        .map(choice -> "    {" + Text.cpp(choice.name()) + ", " + Text.cpp(choice.label()) + "}")
        .collect(Collectors.joining(
            ",\n", "inline constexpr ChoiceEntry kChoicesOf" + parameter.typeName() + "[] = {\n", "};"));
  }

  private static String parameter(Parameter parameter) {
    Range range = parameter.range();
    boolean choice = parameter.type() == Type.CHOICE;
    return """
            {%s, %s, ParameterType::k%s, %s, %s,
             %s,
             %s, %s, %s, %s, %s, %s, %s, %d, %b, %b},\
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
            parameter.paints());
  }

  private static String typeName(Type type) {
    return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
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
