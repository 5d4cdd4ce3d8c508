package org.impasto.cli.console;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Says in plain words which value of an option is no number. */
public final class Numbers {
  private Numbers() {}

  /** For a command and those below it. */
  public static void readOn(CommandLine line) {
    line.registerConverter(Double.class, text -> read(text, Double::valueOf, "a number"));
    line.registerConverter(Integer.class, text -> read(text, Integer::valueOf, "a whole number"));
  }

  private static <N> N read(String text, Function<String, N> as, String what) {
    try {
      return as.apply(text);
    } catch (NumberFormatException problem) {
      throw new TypeConversionException("'" + text + "' is given where " + what + " is required");
    }
  }
}
