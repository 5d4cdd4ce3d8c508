package org.impasto.cli.networks;

import java.util.Locale;
import org.impasto.backend.graph.Graph;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** "reflect" or "zero". */
final class BorderConverter implements ITypeConverter<Graph.Border> {
  @Override
  public Graph.Border convert(String value) {
    try {
      return Graph.Border.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(
          "'" + value + "' is no border; reflect or zero is required");
    }
  }
}
