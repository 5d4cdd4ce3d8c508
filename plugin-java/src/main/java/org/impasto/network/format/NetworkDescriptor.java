package org.impasto.network.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.Provenance;

/**
 * What {@code network.json} says about a network, field by field.
 *
 * @param licence what the weights may be used for
 * @param source where the weights come from
 * @param preprocessing of the RGB picture in [0,1]
 * @param border how pictures are continued beyond their edge
 * @param styleTaps taps of the style loss
 * @param contentTaps taps of the content loss
 * @param mrfTaps taps whose patches are matched; none is none, not an error
 * @param ceilPools pools that keep a last incomplete window, which DL4J's form has no word for
 * @param weightsSha256 of {@code weights.safetensors}, lower-case hexadecimal
 */
public record NetworkDescriptor(
    String name,
    String licence,
    String source,
    Graph.Preprocessing preprocessing,
    Graph.Border border,
    List<LossTap> styleTaps,
    List<LossTap> contentTaps,
    List<LossTap> mrfTaps,
    List<String> ceilPools,
    String weightsSha256) {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public NetworkDescriptor {
    mrfTaps = mrfTaps == null ? List.of() : mrfTaps;
    ceilPools = ceilPools == null ? List.of() : ceilPools;
  }

  /** With a checksum that is filled in when the weights are written. */
  public static NetworkDescriptor of(
      Provenance provenance,
      Graph.Preprocessing preprocessing,
      Graph.Border border,
      LossTaps taps,
      List<String> ceilPools) {
    return new NetworkDescriptor(
        provenance.name(),
        provenance.licence(),
        provenance.source(),
        preprocessing,
        border,
        taps.style(),
        taps.content(),
        taps.mrf(),
        ceilPools,
        null);
  }

  public Provenance provenance() {
    return new Provenance(name, licence, source);
  }

  public LossTaps taps() {
    return new LossTaps(styleTaps, contentTaps, mrfTaps);
  }

  /** Reads and checks {@code network.json}. */
  static NetworkDescriptor fromJson(byte[] json, String where) {
    NetworkDescriptor descriptor;
    try {
      String text = new String(json, StandardCharsets.UTF_8);
      descriptor = GSON.fromJson(text, NetworkDescriptor.class);
    } catch (RuntimeException e) {
      throw new UserException(
          where + ": network.json is not a network's description: " + e.getMessage(), e);
    }
    if (descriptor == null) {
      throw new UserException(where + ": network.json is empty; install it again");
    }
    descriptor.check(where);
    return descriptor;
  }

  /** What there is none of is not mentioned. */
  byte[] toJson() {
    JsonObject json = GSON.toJsonTree(this).getAsJsonObject();
    if (mrfTaps.isEmpty()) json.remove("mrfTaps");
    if (ceilPools.isEmpty()) json.remove("ceilPools");
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  NetworkDescriptor withChecksum(String sha256) {
    return new NetworkDescriptor(
        name,
        licence,
        source,
        preprocessing,
        border,
        styleTaps,
        contentTaps,
        mrfTaps,
        ceilPools,
        sha256);
  }

  private void check(String where) {
    requirePresent(where, "name", name);
    requirePresent(where, "licence", licence);
    requirePresent(where, "source", source);
    requirePresent(where, "border (ZERO or REFLECT)", border);
    requirePresent(where, "weightsSha256", weightsSha256);
    requirePresent(where, "preprocessing", preprocessing);
    checkPreprocessing(where);
    requireSome(where, "styleTaps", styleTaps);
    requireSome(where, "contentTaps", contentTaps);
    checkTaps(where, "mrfTaps", mrfTaps);
  }

  private void checkPreprocessing(String where) {
    int[] order = preprocessing.order();
    double[] mean = preprocessing.mean();
    if (order == null || order.length != 3 || mean == null || mean.length != 3) {
      throw new UserException(
          where + ": preprocessing needs an order and a mean of three numbers each");
    }
    Set<Integer> seen = new HashSet<>(List.of(0, 1, 2));
    for (int channel : order) seen.remove(channel);
    if (!seen.isEmpty()) {
      throw new UserException(where + ": preprocessing order must name each of R=0, G=1, B=2 once");
    }
    double scale = preprocessing.scale();
    boolean finite = Double.isFinite(mean[0] + mean[1] + mean[2]) && Double.isFinite(scale);
    if (!finite || scale == 0) {
      throw new UserException(
          where
              + ": preprocessing mean and scale must be finite, the scale not 0; scale is "
              + scale);
    }
  }

  private static void requireSome(String where, String field, List<LossTap> taps) {
    if (taps == null || taps.isEmpty()) {
      throw new UserException(where + ": network.json needs at least one of " + field);
    }
    checkTaps(where, field, taps);
  }

  private static void checkTaps(String where, String field, List<LossTap> taps) {
    for (LossTap tap : taps) {
      if (tap == null || tap.node() == null || !(tap.weight() >= 0 && tap.weight() < 1e30)) {
        throw new UserException(
            where
                + ": each of "
                + field
                + " needs a node and a weight of at least 0; found "
                + tap);
      }
    }
  }

  private static void requirePresent(String where, String field, Object value) {
    if (value == null) {
      throw new UserException(where + ": network.json lacks " + field);
    }
  }
}
