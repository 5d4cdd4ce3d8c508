package org.impasto.network.importing.dl4j;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.network.importing.parsed.Deflate;
import org.impasto.network.importing.parsed.ParsedFile;
import org.impasto.network.importing.parsed.ParsedNetwork;

/**
 * Zips of DL4J's ModelSerializer: configuration.json, and coefficients.bin, where all numbers stand
 * in one row, layer after layer in the graph's order; a convolution's bias stands before its
 * weights.
 */
public final class Dl4jZip {
  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";
  private static final int MOST_TEXT = 16 << 20;
  private static final int MOST_DESCRIPTION = 1000;

  private final String name;
  private final ComputationGraphConfiguration configuration;
  private float[] row;

  /** Where each layer's numbers begin, by layer and part. */
  private final Map<String, Integer> begins = new HashMap<>();

  private Dl4jZip(String name, ComputationGraphConfiguration configuration) {
    this.name = name;
    this.configuration = configuration;
  }

  public static ParsedFile read(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String json = text(zip, entry(zip, CONFIGURATION, name), name);
      Dl4jZip read = new Dl4jZip(name, configuration(json, name));
      return new ParsedFile("DL4J zip", read.draft(zip), null);
    }
  }

  /**
   * @throws UserException where the text is not the configuration of a graph
   */
  static ComputationGraphConfiguration configuration(String json, String name) {
    if (json.contains("\"confs\"")) {
      throw new UserException(
          name
              + " holds a MultiLayerNetwork; a ComputationGraph is required. DL4J's"
              + " toComputationGraph() makes one of it");
    }
    try {
      return ComputationGraphConfiguration.fromJson(json);
    } catch (RuntimeException e) {
      throw new UserException(
          name + " holds no DL4J ComputationGraphConfiguration: " + ErrorText.reason(e), e);
    }
  }

  /** Vertices, each after its inputs: as DL4J noted it, else as the configuration lists them. */
  static List<String> order(ComputationGraphConfiguration configuration) {
    if (configuration.getTopologicalOrderStr() != null)
      return configuration.getTopologicalOrderStr();
    Set<String> taken = new LinkedHashSet<>(configuration.getNetworkInputs());
    List<String> left = new ArrayList<>(configuration.getVertices().keySet());
    boolean moved = true;
    while (moved) {
      moved =
          left.removeIf(
              each ->
                  taken.containsAll(configuration.getVertexInputs().get(each)) && taken.add(each));
    }
    return List.copyOf(taken);
  }

  private static ZipEntry entry(ZipFile zip, String entry, String name) {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new UserException(
          name + " lacks " + entry + "; a zip of DL4J's ModelSerializer is required");
    }
    return found;
  }

  /** What an entry says of its size is not believed. */
  private static String text(ZipFile zip, ZipEntry entry, String name) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_TEXT + 1);
      if (bytes.length > MOST_TEXT) {
        throw new UserException(
            name + ": its " + entry.getName() + " is larger than that of any network");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /**
   * Nd4j.write: the array's description, then its numbers, each as mode, count, type and big-endian
   * values.
   */
  private float[] row(ZipFile zip, int required) throws IOException {
    ZipEntry entry = entry(zip, COEFFICIENTS, name);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(zip.getInputStream(entry)))) {
      in.readUTF();
      long description = in.readLong();
      int size = in.readUTF().equals("INT") ? Integer.BYTES : Long.BYTES;
      if (description < 0 || description > MOST_DESCRIPTION) throw new EOFException();
      in.skipNBytes(description * size);
      in.readUTF();
      long count = in.readLong();
      String type = in.readUTF();
      if (!type.equals("FLOAT") && !type.equals("DOUBLE")) {
        throw new UserException(
            name + " holds numbers of the type " + type + "; FLOAT or DOUBLE is required");
      }
      if (count != required) {
        throw new UserException(
            "%s: %s has %d numbers where the layers need %d"
                .formatted(name, COEFFICIENTS, count, required));
      }
      long packed = Math.min(entry.getCompressedSize(), new File(zip.getName()).length());
      if (count > Deflate.MOST_INFLATION * packed / Float.BYTES) throw new EOFException();
      float[] numbers = new float[required];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = type.equals("FLOAT") ? in.readFloat() : (float) in.readDouble();
      }
      return numbers;
    } catch (EOFException e) {
      throw new UserException(name + ": " + COEFFICIENTS + " is cut off", e);
    }
  }

  private ParsedNetwork draft(ZipFile zip) throws IOException {
    List<String> order = order(configuration);
    row = row(zip, place(order));
    return new Dl4jLayers(name, configuration, this::numbers).draft(order);
  }

  /** How many numbers there have to be. */
  private int place(List<String> order) {
    long at = 0;
    for (String vertex : order) {
      GraphVertex kind = configuration.getVertices().get(vertex);
      if (!(kind instanceof LayerVertex layer)) continue;
      begins.put(vertex, Math.toIntExact(at));
      NeuralNetConfiguration form = layer.getLayerConf();
      at = Math.addExact(at, form.getLayer().initializer().numParams(form));
    }
    return Math.toIntExact(at);
  }

  private float[] numbers(String layer, String part, int... shape) {
    int count = 1;
    for (int size : shape) count *= size;
    int begin = begins.get(layer) + offset(layer, part);
    return java.util.Arrays.copyOfRange(row, begin, begin + count);
  }

  private int offset(String layer, String part) {
    LayerVertex vertex = (LayerVertex) configuration.getVertices().get(layer);
    if (vertex.getLayerConf().getLayer() instanceof BatchNormalization normalisation) {
      List<String> parts =
          normalisation.isLockGammaBeta() ? List.of("mean") : List.of("gamma", "beta", "mean");
      int index = parts.indexOf(part);
      return (int) normalisation.getNOut() * (index < 0 ? parts.size() : index);
    }
    ConvolutionLayer convolution = (ConvolutionLayer) vertex.getLayerConf().getLayer();
    return part.equals("W") && convolution.hasBias() ? (int) convolution.getNOut() : 0;
  }
}
