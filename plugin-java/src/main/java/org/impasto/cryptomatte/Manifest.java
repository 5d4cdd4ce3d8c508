package org.impasto.cryptomatte;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.impasto.errors.UserException;

/**
 * Names of objects and the numbers that stand for them.
 *
 * @param ids by name, as {@link ObjectId}
 */
public record Manifest(Map<String, Integer> ids) {
  public Manifest {
    ids = Map.copyOf(ids);
  }

  /** The names' own numbers. */
  public static Manifest of(Collection<String> names) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    names.forEach(name -> ids.put(name, ObjectId.of(name)));
    return new Manifest(ids);
  }

  /**
   * A JSON object of names and hexadecimal numbers.
   *
   * @param layer for messages
   * @throws UserException where it is none
   */
  public static Manifest parse(String layer, String json) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    try {
      JsonObject object = JsonParser.parseString(json).getAsJsonObject();
      for (Map.Entry<String, JsonElement> each : object.entrySet()) {
        ids.put(each.getKey(), ObjectId.parse(each.getValue().getAsString()));
      }
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException wrong) {
      throw new UserException(
          "the manifest of the Cryptomatte "
              + layer
              + " is damaged ("
              + wrong.getMessage()
              + "); a JSON object of names and eight hexadecimal digits is required: render again,"
              + " or take the manifest out of the file and name objects in full",
          wrong);
    }
    return new Manifest(ids);
  }

  public Set<String> names() {
    return ids.keySet();
  }

  String json() {
    JsonObject object = new JsonObject();
    ids.keySet().stream()
        .sorted()
        .forEach(name -> object.addProperty(name, ObjectId.text(ids.get(name))));
    return object.toString();
  }
}
