package org.impasto.manifest;

import java.util.Locale;

/** How values are written into generated sources. */
public final class Text {
  public static final String NOTICE =
      "Generated from manifest.json by the manifest compiler; change it there.";

  private Text() {}

  /** A string literal of Java: everything outside ASCII as a Unicode escape. */
  public static String java(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : escaped(c));
    }
    return literal.append('"').toString();
  }

  /** A string literal of C++ in UTF-8. */
  public static String cpp(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      literal.append(c < ' ' ? String.format("\\%03o", (int) c) : escaped(c));
    }
    return literal.append('"').toString();
  }

  private static String escaped(char c) {
    return c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
  }

  /** HIDDEN_TEXT becomes hiddenText. */
  public static String camelCase(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  /** 1 rather than 1.0. */
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
