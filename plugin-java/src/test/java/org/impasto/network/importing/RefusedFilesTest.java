package org.impasto.network.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.impasto.Mutants;
import org.impasto.errors.UserException;
import org.impasto.network.LossTap;
import org.impasto.network.LossTaps;
import org.impasto.network.Provenance;
import org.impasto.network.importing.parsed.InputScaling;
import org.impasto.network.library.InstalledNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit is refused with the layer's name; damaged files are called so. */
class RefusedFilesTest {
  @TempDir private Path folder;
  private final SampleNetwork sample = new SampleNetwork();

  private String refusal(String name, byte[] bytes, List<LossTap> style) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ImportOptions options =
        new ImportOptions(
            new Provenance("n", null, null),
            ImportOptions.Companions.NONE,
            InputScaling.PLAIN,
            null,
            new LossTaps(style, style, style));
    return assertThrows(
            UserException.class,
            () ->
                InstalledNetworks.in(folder.resolve("networks"))
                    .put(NetworkImport.read(file, options).definition(), true))
        .getMessage();
  }

  private static void assertSays(String message, String... parts) {
    for (String part : parts) assertTrue(message.contains(part), message);
  }

  private static OnnxSample onnx() {
    return new OnnxSample()
        .input("x")
        .tensor("w", new float[4 * 3 * 9], 4, 3, 3, 3)
        .node("Conv", "conv", "c", null, null, "x", "w");
  }

  @Test
  void anUnsupportedLayerIsNamedUnlessNoTapNeedsIt() throws IOException {
    OnnxSample model =
        onnx()
            .node("Relu", "relu", "r", null, null, "c")
            .node("Add", "shortcut", "s", null, null, "r", "r");
    model.node("Relu", "above", "a", null, null, "s");
    assertSays(refusal("a.onnx", model.model(), null), "layer shortcut is Add", "pooling");
    assertSays(
        refusal("a.onnx", model.model(), List.of(new LossTap("above", 1))),
        "layer above is above shortcut");
    Path file = folder.resolve("a.onnx");
    List<LossTap> below = List.of(new LossTap("relu", 1));
    ImportOptions options =
        new ImportOptions(
            new Provenance("n", null, null),
            ImportOptions.Companions.NONE,
            InputScaling.PLAIN,
            null,
            new LossTaps(below, below, below));
    assertEquals("ONNX", NetworkImport.read(file, options).format());
  }

  @Test
  void whatTheFormCannotSayIsNamed() throws IOException {
    OnnxSample grouped =
        new OnnxSample()
            .input("x")
            .tensor("w", new float[3 * 9], 3, 1, 3, 3)
            .node("Conv", "deep", "c", OnnxSample.integer("group", 3), null, "x", "w");
    assertSays(refusal("g.onnx", grouped.model(), null), "layer deep is Conv in groups");
    OnnxSample padded =
        new OnnxSample()
            .input("x")
            .tensor("w", new float[4 * 27], 4, 3, 3, 3)
            .node("Conv", "lopsided", "c", OnnxSample.integers("pads", 0, 0, 1, 1), null, "x", "w")
            .node("Relu", "r", "r", null, null, "c");
    assertSays(refusal("p.onnx", padded.model(), null), "layer r pads", "the same on all sides");
    OnnxSample early =
        onnx().node("MaxPool", "p", "p", OnnxSample.integers("kernel_shape", 2, 2), null, "c");
    early.node("Relu", "late", "l", null, null, "p");
    assertSays(
        refusal("r.onnx", early.model(), null), "ReLU late cannot move into a convolution", "p");
    OnnxSample two = onnx().input("y");
    assertSays(refusal("i.onnx", two.model(), null), "[x, y]", "exactly one");
  }

  @Test
  void aTapThatIsNoLayerIsAnsweredWithTheLayers() throws IOException {
    String message =
        refusal("sample.onnx", new OnnxSample().bytes(sample), List.of(new LossTap("relu9", 1)));
    assertSays(message, "no layer named 'relu9'", "relu_left", "joined");
  }

  @Test
  void weightsOfTheWrongShapeAndNumbersThatAreNoneAreNamed() throws IOException {
    OnnxSample wrong = new OnnxSample().input("x").tensor("w", new float[4 * 2 * 9], 4, 2, 3, 3);
    wrong
        .node("Conv", "conv", "c", null, null, "x", "w")
        .node("Relu", "relu", "r", null, null, "c");
    assertSays(
        refusal("w.onnx", wrong.model(), null), "relu.weight", "[4, 2, 3, 3]", "[4, 3, 3, 3]");
    sample.first[7] = Float.NaN;
    assertSays(refusal("n.onnx", new OnnxSample().bytes(sample), null), "NaN", "finite");
    OnnxSample short1 = new OnnxSample().input("x").tensor("w", new float[5], 4, 3, 3, 3);
    assertSays(refusal("s.onnx", short1.model(), null), "cannot hold 5 values");
  }

  @Test
  void filesThatAreCutOffAreCalledDamaged() throws IOException {
    byte[] onnx = new OnnxSample().bytes(sample);
    assertSays(refusal("c.onnx", Arrays.copyOf(onnx, onnx.length / 2), null), "damaged or cut off");
    Path whole = folder.resolve("whole.h5");
    KerasSample.writeModel(whole, sample);
    byte[] keras = Files.readAllBytes(whole);
    assertSays(refusal("c.h5", Arrays.copyOf(keras, keras.length / 2), null), "no sound HDF5 file");
    assertSays(
        refusal("d.h5", "<html>not found</html>".getBytes(StandardCharsets.UTF_8), null),
        "damaged");
    assertSays(refusal("e.zip", new byte[] {'P', 'K', 3, 4, 0, 0}, null), "damaged or cut off");
    Files.writeString(folder.resolve("c.prototxt"), CaffeSample.PROTOTXT);
    byte[] caffe = new CaffeSample(false).caffemodel(sample);
    assertSays(
        refusal("c.caffemodel", Arrays.copyOf(caffe, caffe.length / 2), null),
        "damaged or cut off");
    Files.writeString(folder.resolve("c.prototxt"), CaffeSample.PROTOTXT.substring(0, 400));
    assertSays(refusal("c.caffemodel", caffe, null), "no prototxt");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void whatUnpacksToAnySizeOrDepthIsRefused() throws IOException {
    String graph = "configuration.json";
    assertSays(
        refusal("bomb.zip", zip(graph, " ".repeat(20 << 20)), null), graph, "larger than that");
    String deep = "{\"vertices\":".repeat(100_000);
    assertSays(refusal("deep.zip", zip(graph, deep), null), "deep.zip");
    assertSays(refusal("null.zip", zip(graph, "{\"vertices\":{}}"), null), "null.zip");
    Files.writeString(folder.resolve("d.prototxt"), "layer {".repeat(100_000));
    assertSays(
        refusal("d.caffemodel", new CaffeSample(false).caffemodel(sample), null), "nested deeper");
    Path nested = folder.resolve("nested.h5");
    try (WritableHdfFile hdf = HdfFile.write(nested)) {
      WritableGroup group = hdf.putGroup("model_weights");
      for (int i = 0; i < 30; i++) group = group.putGroup("inner");
    }
    assertSays(refusal("nested2.h5", Files.readAllBytes(nested), null), "lie in each other");
  }

  @Test
  void aZipWhoseListPointsBeyondItsEndIsCalledCutOff() throws IOException {
    byte[] zip = Dl4jSample.zip();
    ByteBuffer list = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int entry = list.getInt(zip.length - 6); // the end's offset of the list, of which this is first
    list.putInt(entry + 42, zip.length); // where the entry begins
    assertSays(refusal("far.zip", zip, null), "far.zip is damaged or cut off", "get it again");
  }

  @Test
  void noMutantEndsInAnythingButARefusal() throws IOException {
    Path keras = folder.resolve("sound.h5");
    KerasSample.writeModel(keras, sample);
    feed("m.onnx", new OnnxSample().bytes(sample));
    feed("m.h5", Files.readAllBytes(keras));
    Files.writeString(folder.resolve("m.prototxt"), CaffeSample.PROTOTXT);
    feed("m.caffemodel", new CaffeSample(false).caffemodel(sample));
  }

  private void feed(String name, byte[] sound) {
    Path file = folder.resolve(name);
    ImportOptions options =
        new ImportOptions(
            new Provenance("n", null, null),
            ImportOptions.Companions.NONE,
            InputScaling.PLAIN,
            null,
            null);
    new Mutants(sound, 7)
        .feed(
            250,
            Exception.class,
            mutant -> {
              Files.write(file, mutant);
              try {
                NetworkImport.read(file, options);
              } catch (UserException | IOException refusal) {
                assertFalse(refusal.getMessage().isBlank());
              } catch (RuntimeException fault) {
                throw new AssertionError(fault);
              }
            });
  }

  @Test
  void aCaffemodelWithoutItsPrototxtSaysWhatToDo() throws IOException {
    byte[] caffe = new CaffeSample(false).caffemodel(sample);
    assertSays(refusal("alone.caffemodel", caffe, null), "--prototxt", "alone.prototxt");
  }

  @Test
  void anUnknownKindOfFileIsAnsweredWithTheKinds() throws IOException {
    assertSays(refusal("model.pth", new byte[100], null), ".onnx", ".safetensors", ".h5");
  }
}
