package org.impasto.network.importing.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.parsed.Deflate;

/** Arrays of an HDF5 file, whose groups may lie in each other and claim any size. */
final class KerasArrays {
  private static final int DEEPEST = 16;
  private static final int MOST_NODES = 100_000;

  private final String name;
  private final long mostBytes;
  private int nodes;

  /**
   * @param fileBytes length of the file
   */
  KerasArrays(String name, long fileBytes) {
    this.name = name;
    mostBytes = Deflate.MOST_INFLATION * fileBytes;
  }

  /**
   * All arrays of a layer by the last part of their names, however deep they lie.
   *
   * @throws UserException where groups lie in each other, or an array is larger than the file can
   *     hold
   */
  Map<String, WeightTensor> of(Group layer, int depth) {
    Map<String, WeightTensor> arrays = new LinkedHashMap<>();
    for (Node node : layer) {
      if (depth > DEEPEST || ++nodes > MOST_NODES) {
        throw new UserException(name + " is damaged: its groups lie in each other");
      }
      if (node instanceof Group group) {
        arrays.putAll(of(group, depth + 1));
      } else if (node instanceof Dataset dataset && dataset.getJavaType() == float.class) {
        long bytes = Math.multiplyExact(dataset.getSize(), (long) Float.BYTES);
        if (bytes < 0 || bytes > mostBytes) {
          throw new UserException(
              name + " is damaged: " + node.getName() + " is larger than the file can hold");
        }
        if (dataset.getDataFlat() instanceof float[] values) {
          arrays.put(node.getName(), new WeightTensor(dataset.getDimensions(), values));
        }
      }
    }
    return arrays;
  }
}
