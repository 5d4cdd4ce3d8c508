package org.impasto.network.importing.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.KnownArchitecture;
import org.impasto.network.importing.parsed.ParsedFile;
import org.impasto.network.importing.parsed.ParsedNetwork;

/**
 * Keras HDF5 files: whole models, whose layers stand in the attribute model_config, and files of
 * weights alone, which are understood where the names of their layers are those of VGG.
 */
public final class KerasFile {
  private static final String MODEL = "model_config";
  private static final String MODEL_WEIGHTS = "model_weights";

  private KerasFile() {}

  /**
   * @param architecture whose weights these are, or null
   * @throws IOException where the file cannot be read
   * @throws UserException where the file is damaged or does not fit
   */
  public static ParsedFile read(Path file, String name, KnownArchitecture architecture)
      throws IOException {
    // Mapped, so that a size that the file claims finds its end and not memory.
    try (FileChannel channel = FileChannel.open(file);
        HdfFile hdf = HdfFile.fromByteBuffer(channel.map(MapMode.READ_ONLY, 0, channel.size()))) {
      KerasArrays all = new KerasArrays(name, channel.size());
      Group weights = hdf.getChild(MODEL_WEIGHTS) instanceof Group group ? group : hdf;
      Map<String, Map<String, WeightTensor>> arrays = new LinkedHashMap<>();
      for (Node layer : weights) {
        if (layer instanceof Group group) arrays.put(layer.getName(), all.of(group, 0));
      }
      Attribute model = hdf.getAttribute(MODEL);
      if (model != null && architecture == null) {
        ParsedNetwork draft = new KerasModel(name, String.valueOf(model.getData()), arrays).draft();
        return new ParsedFile("Keras model", draft, null);
      }
      return weightsAlone(name, arrays, architecture);
    } catch (HdfException e) {
      throw new UserException(name + " is no sound HDF5 file: " + ErrorText.reason(e), e);
    }
  }

  private static ParsedFile weightsAlone(
      String name, Map<String, Map<String, WeightTensor>> arrays, KnownArchitecture architecture) {
    Map<String, WeightTensor> weights = new LinkedHashMap<>();
    arrays.forEach(
        (layer, all) ->
            all.values()
                .forEach(
                    array -> {
                      boolean kernel = array.shape().length == 4;
                      weights.put(
                          layer + (kernel ? ".weight" : ".bias"),
                          kernel ? KerasModel.turned(array) : array);
                    }));
    KnownArchitecture known = architecture == null ? KnownArchitecture.of(weights) : architecture;
    if (known == null) {
      throw new UserException(
          name
              + " holds weights without their layers, of no network that Impasto knows by its names"
              + " ("
              + String.join(", ", arrays.keySet())
              + "); save the whole model with Keras' model.save('file.h5')");
    }
    return new ParsedFile(
        "Keras weights of " + known, known.draft(name, weights), known.scaling(), known.taps());
  }
}
