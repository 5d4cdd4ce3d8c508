package org.impasto.network.importing.protobuf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;

/**
 * A message in Protocol Buffers' text form: fields with values or further messages, any number of
 * times.
 */
public final class ProtoText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\n]*|\"([^\"\n]*)\"|'([^'\n]*)'|[{}:,;<>\\[\\]]|[^\\s{}:,;<>\\[\\]\"'#]+");

  private static final int DEEPEST = 100;

  private final Map<String, List<Object>> fields = new LinkedHashMap<>();

  private ProtoText() {}

  /**
   * @param where for messages
   * @throws UserException where the text is no message
   */
  public static ProtoText parse(String text, String where) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (!matcher.group().startsWith("#")) tokens.add(unquoted(matcher));
    }
    Parser parser = new Parser(tokens, where);
    ProtoText message = parser.message();
    if (parser.at < tokens.size())
      throw parser.wrong("'" + tokens.get(parser.at) + "' stands alone");
    return message;
  }

  private static String unquoted(Matcher token) {
    if (token.group(1) != null) return token.group(1);
    return token.group(2) != null ? token.group(2) : token.group();
  }

  private static final class Parser {
    private final List<String> tokens;
    private final String where;
    private int at;
    private int depth;

    Parser(List<String> tokens, String where) {
      this.tokens = tokens;
      this.where = where;
    }

    public ProtoText message() {
      ProtoText message = new ProtoText();
      while (at < tokens.size() && !tokens.get(at).equals("}")) {
        String field = next();
        boolean colon = is(":");
        if (is("{")) {
          if (++depth > DEEPEST) throw wrong("it is nested deeper than any network is");
          message.add(field, message());
          depth--;
          if (!is("}")) throw wrong("the message " + field + " does not end");
        } else if (colon) {
          value(message, field);
        } else {
          throw wrong("'" + field + "' has no value");
        }
        while (is(",") || is(";")) continue;
      }
      return message;
    }

    private void value(ProtoText message, String field) {
      if (!is("[")) {
        message.add(field, next());
        return;
      }
      while (!is("]")) {
        message.add(field, next());
        is(",");
      }
    }

    private boolean is(String token) {
      boolean here = at < tokens.size() && tokens.get(at).equals(token);
      if (here) at++;
      return here;
    }

    private String next() {
      if (at >= tokens.size()) throw wrong("it ends too early");
      return tokens.get(at++);
    }

    private UserException wrong(String what) {
      return new UserException(where + " is no prototxt: " + what);
    }
  }

  private void add(String field, Object value) {
    fields.computeIfAbsent(field, each -> new ArrayList<>()).add(value);
  }

  private <T> List<T> all(String field, Class<T> kind) {
    return fields.getOrDefault(field, List.of()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  public List<ProtoText> messages(String field) {
    return all(field, ProtoText.class);
  }

  /** An empty message where there is none. */
  public ProtoText message(String field) {
    List<ProtoText> all = messages(field);
    return all.isEmpty() ? new ProtoText() : all.get(all.size() - 1);
  }

  public List<String> texts(String field) {
    return all(field, String.class);
  }

  public String text(String field, String otherwise) {
    List<String> all = texts(field);
    return all.isEmpty() ? otherwise : all.get(all.size() - 1);
  }

  public int integer(String field, int otherwise) {
    return Integer.parseInt(text(field, Integer.toString(otherwise)));
  }

  public double real(String field, double otherwise) {
    return Double.parseDouble(text(field, Double.toString(otherwise)));
  }
}
