package org.impasto.cryptomatte;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.impasto.errors.UserException;

/**
 * One kind of matte that a file has, such as CryptoObject or CryptoMaterial.
 *
 * @param name its channels begin with it
 * @param manifest null where the file has none; whole names are found without it
 */
public record CryptomatteLayer(String name, Manifest manifest) {
  /** Nuke puts exr/ before what stands in the file. */
  private static final Pattern ENTRY =
      Pattern.compile("(?:exr/)?cryptomatte/([^/]+)/(name|hash|conversion|manifest|manif_file)");

  private static final int KEY_LETTERS = 7;

  /**
   * Those that a file's texts speak of, in the file's order.
   *
   * @param metadata texts of a header by their names
   * @param sidecar reads the text of a manifest that lies beside the file, by its name; gives null
   *     where it is not there
   * @throws UserException where a manifest is damaged, or names are hashed in an unknown way
   */
  public static List<CryptomatteLayer> of(
      Map<String, String> metadata, Function<String, String> sidecar) {
    Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
    metadata.forEach(
        (attribute, text) -> {
          Matcher entry = ENTRY.matcher(attribute);
          if (entry.matches()) {
            byKey
                .computeIfAbsent(entry.group(1), key -> new LinkedHashMap<>())
                .put(entry.group(2), text);
          }
        });
    List<CryptomatteLayer> layers = new ArrayList<>();
    byKey.values().stream()
        .filter(entries -> entries.containsKey("name"))
        .forEach(entries -> layers.add(layer(entries, sidecar)));
    return layers;
  }

  private static CryptomatteLayer layer(
      Map<String, String> entries, Function<String, String> sidecar) {
    String name = entries.get("name");
    require(name, "hash", entries.getOrDefault("hash", ObjectId.HASH), ObjectId.HASH);
    require(
        name,
        "conversion",
        entries.getOrDefault("conversion", ObjectId.CONVERSION),
        ObjectId.CONVERSION);
    String json = entries.get("manifest");
    if (json == null && entries.containsKey("manif_file")) {
      json = sidecar.apply(entries.get("manif_file"));
    }
    return new CryptomatteLayer(
        name, json == null || json.isBlank() ? null : Manifest.parse(name, json));
  }

  private static void require(String layer, String what, String found, String known) {
    if (!found.equals(known)) {
      throw new UserException(
          "the Cryptomatte "
              + layer
              + " has the "
              + what
              + " "
              + found
              + "; "
              + known
              + " is required: render it with a Cryptomatte of version 1");
    }
  }

  /** What a header has to say of it. */
  public Map<String, String> metadata() {
    String before = "cryptomatte/" + ObjectId.text(ObjectId.of(name)).substring(0, KEY_LETTERS);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(before + "/name", name);
    texts.put(before + "/hash", ObjectId.HASH);
    texts.put(before + "/conversion", ObjectId.CONVERSION);
    if (manifest != null) {
      texts.put(before + "/manifest", manifest.json());
    }
    return texts;
  }
}
