package org.impasto.network.importing;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.impasto.backend.graph.Graph;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.log.Log;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.Provenance;
import org.impasto.network.format.NetworkDefinition;
import org.impasto.network.format.NetworkDescriptor;
import org.impasto.network.importing.caffe.CaffeFile;
import org.impasto.network.importing.caffe.CaffeWeights;
import org.impasto.network.importing.dl4j.Dl4jZip;
import org.impasto.network.importing.dl4j.SafetensorsFile;
import org.impasto.network.importing.keras.KerasFile;
import org.impasto.network.importing.onnx.OnnxFile;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.importing.parsed.KnownArchitecture;
import org.impasto.network.importing.parsed.LayerFolding;
import org.impasto.network.importing.parsed.ParsedDefinition;
import org.impasto.network.importing.parsed.ParsedFile;
import org.impasto.network.importing.parsed.ParsedNetwork;
import org.impasto.network.importing.parsed.ParsedNetwork.Layer;
import org.impasto.network.importing.parsed.TapChoice;

/**
 * Reads another program's network.
 *
 * @param format what the file was
 * @param definition the network in our form, of the layers that its taps need
 */
public record NetworkImport(String format, NetworkDefinition definition) {
  private static final System.Logger LOG = Log.of(NetworkImport.class);

  /** VGG-19 with its classifier has 0.6 GB. */
  private static final long MOST_BYTES = 2_000_000_000;

  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * @throws IOException where the file cannot be read
   * @throws UserException where it is damaged or holds what Impasto cannot run
   */
  public static NetworkImport read(Path file, ImportOptions options) throws IOException {
    if (!Files.isRegularFile(file)) throw new NoSuchFileException(file + " is no file");
    String name = file.getFileName().toString();
    long bytes = Files.size(file);
    if (bytes > MOST_BYTES) {
      throw new UserException(
          "%s has %.1f GB; networks of at most %.0f GB are imported"
              .formatted(name, bytes / 1e9, MOST_BYTES / 1e9));
    }
    try {
      return of(readFile(file, options), options, name);
    } catch (UserException explained) {
      throw explained;
    } catch (EOFException cut) {
      throw new UserException(
          name + " is damaged or cut off: it ends before what it promises; get it again", cut);
    } catch (StackOverflowError deep) {
      throw damaged(name, "it is nested deeper than any network is");
    } catch (OutOfMemoryError large) {
      throw new UserException(
          name
              + " takes more memory than Java has ("
              + large.getMessage()
              + "); if it is sound, set IMPASTO_JAVA_HEAP to a larger heap such as 8g",
          large);
    } catch (RuntimeException odd) {
      LOG.log(Level.INFO, name + " is taken for damaged", odd);
      throw new UserException(
          name + " is damaged: it holds what no such file holds (" + ErrorText.reason(odd) + ")",
          odd);
    }
  }

  private static ParsedFile readFile(Path file, ImportOptions options) throws IOException {
    String name = file.getFileName().toString();
    KnownArchitecture architecture =
        options.companions().architecture() == null
            ? null
            : KnownArchitecture.named(options.companions().architecture());
    byte[] start = start(file);
    if (Arrays.equals(start, HDF5)) return KerasFile.read(file, name, architecture);
    if (Arrays.equals(start, ZIP)) return zip(file, name);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      return switch (ending) {
        case "onnx" -> OnnxFile.read(Files.readAllBytes(file), name);
        case "caffemodel" -> caffe(file, name, options, architecture);
        case "safetensors" ->
            SafetensorsFile.read(
                Files.readAllBytes(file), name, text(options.companions().graph()), architecture);
        case "h5", "hdf5", "keras", "zip" ->
            throw damaged(name, "its first bytes are not those of such a file");
        default ->
            throw new UserException(
                name
                    + " is of no kind that Impasto reads by its ending: .h5 (Keras), .onnx,"
                    + " .caffemodel, .safetensors, .zip (DL4J)");
      };
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw damaged(name, ErrorText.reason(e));
    }
  }

  private static ParsedFile zip(Path file, String name) throws IOException {
    try {
      return Dl4jZip.read(file, name);
    } catch (ZipException e) {
      throw damaged(name, ErrorText.reason(e));
    }
  }

  private static UserException damaged(String name, String what) {
    return new UserException(name + " is damaged or cut off: " + what);
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HDF5.length);
    }
  }

  private static ParsedFile caffe(
      Path file, String name, ImportOptions options, KnownArchitecture architecture)
      throws IOException {
    if (architecture != null) {
      CaffeWeights weights = new CaffeWeights(Files.readAllBytes(file), name);
      return new ParsedFile(
          "Caffe weights of " + architecture,
          architecture.draft(name, weights.all()),
          architecture.scaling(),
          architecture.taps());
    }
    Path beside = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".prototxt");
    Path prototxt =
        options.companions().prototxt() == null ? beside : options.companions().prototxt();
    if (!Files.isRegularFile(prototxt)) {
      throw new UserException(
          name
              + " needs its prototxt, which says what layers it has; name it with --prototxt, or"
              + " put it beside as "
              + beside.getFileName());
    }
    return CaffeFile.read(text(prototxt), Files.readAllBytes(file), name);
  }

  private static String text(Path file) throws IOException {
    return file == null ? null : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static NetworkImport of(ParsedFile read, ImportOptions options, String file) {
    ParsedNetwork draft = read.draft();
    LayerFolding fitting = new LayerFolding(draft);
    if (options.style() == null && !fitting.refused().isEmpty()) {
      throw fitting.refused(fitting.refused().values().iterator().next());
    }
    LossTaps taps = taps(fitting, read, options);
    List<Layer> layers = fitting.below(nodes(taps));
    InputScaling scaling = scaling(read, options);
    ParsedDefinition form =
        new ParsedDefinition(file, scaling.folded(layers, draft.input()), draft.input());
    NetworkDescriptor descriptor =
        NetworkDescriptor.of(
            provenance(options.provenance(), read, file),
            scaling.preprocessing(),
            options.border() == null ? Graph.Border.REFLECT : options.border(),
            taps,
            form.ceilPools());
    return new NetworkImport(
        read.format(), new NetworkDefinition(descriptor, form.configuration(), form.weights()));
  }

  private static Provenance provenance(Provenance given, ParsedFile read, String file) {
    return new Provenance(
        given.name(),
        given.licence() == null ? "not stated; that of " + file : given.licence(),
        given.source() == null ? read.format() + ", " + file : given.source());
  }

  private static InputScaling scaling(ParsedFile read, ImportOptions options) {
    if (options.scaling() != null) return options.scaling();
    if (read.scaling() != null) return read.scaling();
    throw new UserException(
        read.draft().name()
            + " does not say what numbers it wants its picture in; name it with --preprocessing:"
            + " torch (most networks from PyTorch), caffe (VGG's authors, Caffe, most of Keras' VGG"
            + " and ResNet), signed (-1 to 1) or plain (0 to 1)");
  }

  private static LossTaps taps(LayerFolding fitting, ParsedFile read, ImportOptions options) {
    LossTaps usual = usual(fitting, read, options);
    return new LossTaps(
        options.style() == null ? usual.style() : found(fitting, options.style()),
        options.content() == null ? usual.content() : found(fitting, options.content()),
        options.mrf() == null ? usual.mrf() : found(fitting, options.mrf()));
  }

  private static LossTaps usual(LayerFolding fitting, ParsedFile read, ImportOptions options) {
    if (options.style() != null && options.content() != null) {
      return new LossTaps(List.of(), List.of(), List.of());
    }
    return read.taps() != null
        ? read.taps()
        : TapChoice.chosen(read.draft().name(), fitting.layers(), read.draft().input());
  }

  private static List<LossTap> found(LayerFolding fitting, List<LossTap> taps) {
    return taps.stream().map(tap -> new LossTap(fitting.name(tap.node()), tap.weight())).toList();
  }

  private static Set<String> nodes(LossTaps taps) {
    Set<String> nodes = new LinkedHashSet<>();
    taps.style().forEach(tap -> nodes.add(tap.node()));
    taps.content().forEach(tap -> nodes.add(tap.node()));
    taps.mrf().forEach(tap -> nodes.add(tap.node()));
    return nodes;
  }
}
