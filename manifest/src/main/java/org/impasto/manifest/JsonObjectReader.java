package org.impasto.manifest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads one JSON object's fields by name. Every complaint is a {@link ManifestException} that says
 * where in which file, what was found and what is required; fields that nobody asked for are
 * complained of too.
 */
public final class JsonObjectReader {
  private final String place;
  private final JsonObject object;
  private final Set<String> asked;

  private JsonObjectReader(String place, JsonObject object, Set<String> asked) {
    this.place = place;
    this.object = object;
    this.asked = asked;
  }

  /** Reads a whole file, which must hold exactly one strict JSON object. */
  public static JsonObjectReader open(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      JsonReader json = new JsonReader(text);
      json.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("text after the object");
      }
      return of(file.toString(), element);
    } catch (JsonParseException | IOException e) {
      throw new ManifestException(file + ": not readable as JSON: " + cause(e), e);
    }
  }

  private static String cause(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.lines().findFirst().orElse("").replaceFirst("^Use JsonReader.*? to accept ", "");
  }

  private static JsonObjectReader of(String place, JsonElement element) {
    if (!element.isJsonObject()) {
      throw new ManifestException(place + ": found " + element + ", an object {...} is required");
    }
    return new JsonObjectReader(place, element.getAsJsonObject(), new LinkedHashSet<>());
  }

  /** Where this object stands, for messages. */
  public String place() {
    return place;
  }

  public boolean has(String field) {
    return object.has(field);
  }

  /** Names of all fields, in the file's order; they count as asked for. */
  public Set<String> names() {
    asked.addAll(object.keySet());
    return object.keySet();
  }

  public String text(String field) {
    JsonPrimitive value = primitive(field, "a text");
    if (!value.isString()) {
      throw wrong(field, value, "a text");
    }
    return value.getAsString();
  }

  public boolean truth(String field) {
    JsonPrimitive value = primitive(field, "true or false");
    if (!value.isBoolean()) {
      throw wrong(field, value, "true or false");
    }
    return value.getAsBoolean();
  }

  public double number(String field) {
    JsonPrimitive value = primitive(field, "a number");
    if (!value.isNumber()) {
      throw wrong(field, value, "a number");
    }
    return value.getAsDouble();
  }

  public int integer(String field) {
    double value = number(field);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw wrong(field, object.get(field), "a whole number of at most 2147483647");
    }
    return (int) value;
  }

  /** A text, number or truth value as String, Double or Boolean. */
  public Object scalar(String field) {
    JsonPrimitive value = primitive(field, "a text, a number, true or false");
    if (value.isString()) {
      return value.getAsString();
    }
    return value.isBoolean() ? (Object) value.getAsBoolean() : (Object) value.getAsDouble();
  }

  public JsonObjectReader object(String field) {
    return of(place + ", " + field, required(field, "an object {...}"));
  }

  /** The objects of an array; {@code reader} gets each and its number. */
  public <T> List<T> objects(String field, BiFunction<JsonObjectReader, Integer, T> reader) {
    JsonArray array = array(field);
    List<T> result = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      result.add(reader.apply(of(place + ", " + field + "[" + i + "]", array.get(i)), i));
    }
    return result;
  }

  public List<String> texts(String field) {
    List<String> result = new ArrayList<>();
    for (JsonElement element : array(field)) {
      if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
        throw wrong(field, element, "an array of texts");
      }
      result.add(element.getAsString());
    }
    return result;
  }

  /** The same object, its place described by its name. */
  public JsonObjectReader named(String kind, String name) {
    String file = place.contains(", ") ? place.substring(0, place.indexOf(", ")) : place;
    return new JsonObjectReader(file + ", " + kind + " '" + name + "'", object, asked);
  }

  /** To be called last: complains of the first field that was never asked for. */
  public void nothingElse() {
    for (String field : object.keySet()) {
      if (!asked.contains(field)) {
        throw new ManifestException(
            place + ": unknown field '" + field + "'; allowed here: " + String.join(", ", asked));
      }
    }
  }

  private JsonArray array(String field) {
    JsonElement element = required(field, "an array [...]");
    if (!element.isJsonArray()) {
      throw wrong(field, element, "an array [...]");
    }
    return element.getAsJsonArray();
  }

  private JsonPrimitive primitive(String field, String required) {
    JsonElement element = required(field, required);
    if (!element.isJsonPrimitive()) {
      throw wrong(field, element, required);
    }
    return element.getAsJsonPrimitive();
  }

  private JsonElement required(String field, String required) {
    asked.add(field);
    JsonElement element = object.get(field);
    if (element == null) {
      throw new ManifestException(
          place + ": field '" + field + "' is missing; " + required + " is required");
    }
    return element;
  }

  private ManifestException wrong(String field, JsonElement found, String required) {
    return new ManifestException(
        place + ": field '" + field + "' is " + found + "; " + required + " is required");
  }
}
