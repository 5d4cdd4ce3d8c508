package org.impasto.manifest.compiler;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.impasto.manifest.LookFile;
import org.impasto.manifest.Manifest;
import org.impasto.manifest.Manifest.Parameter;
import org.impasto.manifest.ManifestException;
import org.impasto.manifest.Text;
import org.impasto.manifest.Typed;

/**
 * The looks' values in the shim's table, so that choosing a look can move the sliders without a
 * JVM.
 */
final class LookTable {
  private LookTable() {}

  /**
   * One array a look. Throws ManifestException where a look names no parameter or no choice of it.
   */
  static String values(Manifest manifest) {
    return manifest.looks().stream()
        .filter(look -> !look.values().isEmpty())
        .map(look -> array(look, manifest.parameters()))
        .collect(Collectors.joining());
  }

  static String looks(Manifest manifest) {
    return "    {\"None\", nullptr, 0},\n"
        + manifest.looks().stream()
            .map(
                look ->
                    "    {%s, %s, %d},\n"
                        .formatted(
                            Text.cpp(look.name()),
                            look.values().isEmpty() ? "nullptr" : name(look),
                            look.values().size()))
            .collect(Collectors.joining());
  }

  private static String name(LookFile look) {
    return "kValuesOfLook_" + look.name().replaceAll("[^A-Za-z0-9]", "_");
  }

  private static String array(LookFile look, List<Parameter> parameters) {
    return look.values().entrySet().stream()
        .map(value -> "    " + entry(look, value, parameters))
        .collect(
            Collectors.joining(
                ",\n", "inline constexpr LookValue " + name(look) + "[] = {\n", "};\n"));
  }

  private static String entry(
      LookFile look, Map.Entry<String, Object> value, List<Parameter> parameters) {
    Parameter parameter =
        parameters.stream()
            .filter(each -> each.name().equals(value.getKey()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ManifestException(
                        look.file() + ": there is no parameter '" + value.getKey() + "'"));
    String text = value.getValue() instanceof String given ? given : "";
    return "{%s, %s, %s}"
        .formatted(
            Text.cpp(parameter.name()), number(look, parameter, value.getValue()), Text.cpp(text));
  }

  private static double number(LookFile look, Parameter parameter, Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    if (parameter.type() != Manifest.Type.CHOICE) {
      return 0;
    }
    int position = parameter.position(value.toString());
    if (position < 0) {
      throw new ManifestException(
          look.file()
              + ": "
              + parameter.name()
              + " is '"
              + value
              + "'; allowed: "
              + Typed.allowed(parameter));
    }
    return position;
  }
}
