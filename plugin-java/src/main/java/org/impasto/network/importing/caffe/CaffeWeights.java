package org.impasto.network.importing.caffe;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.impasto.errors.UserException;
import org.impasto.network.WeightTensor;
import org.impasto.network.importing.protobuf.ProtoMessage;

/**
 * The numbers of a caffemodel by layer: NetParameter of caffe.proto, whose field numbers stand
 * here.
 */
public final class CaffeWeights {
  private static final int OLD_LAYERS = 2;
  private static final int OLD_NAME = 4;
  private static final int OLD_BLOBS = 6;
  private static final int LAYERS = 100;
  private static final int NAME = 1;
  private static final int BLOBS = 7;
  private static final int BLOB_SHAPE = 7;
  private static final int SHAPE_SIZES = 1;
  private static final int BLOB_DATA = 5;
  private static final int BLOB_DOUBLES = 8;

  private final String network;
  private final Map<String, List<ProtoMessage>> blobs = new HashMap<>();

  public CaffeWeights(byte[] caffemodel, String network) throws IOException {
    this.network = network;
    ProtoMessage net = ProtoMessage.of(caffemodel);
    for (ProtoMessage layer : net.messages(LAYERS)) put(layer.text(NAME), layer.messages(BLOBS));
    for (ProtoMessage layer : net.messages(OLD_LAYERS))
      put(layer.text(OLD_NAME), layer.messages(OLD_BLOBS));
    if (blobs.isEmpty()) {
      throw new UserException(network + " holds no layers with weights; it is no caffemodel");
    }
  }

  private void put(String layer, List<ProtoMessage> numbers) {
    if (!numbers.isEmpty()) blobs.put(layer, numbers);
  }

  /** All kernels and biases by the names of our form; a kernel's sizes are the blob's own. */
  public Map<String, WeightTensor> all() throws IOException {
    Map<String, WeightTensor> all = new HashMap<>();
    for (String layer : blobs.keySet()) {
      int[] shape = shape(blobs.get(layer).get(0));
      if (shape.length != 4) continue;
      all.put(layer + ".weight", new WeightTensor(shape, numbers(layer, 0)));
      if (count(layer) > 1) {
        float[] bias = numbers(layer, 1);
        all.put(layer + ".bias", new WeightTensor(new int[] {bias.length}, bias));
      }
    }
    return all;
  }

  /** Old blobs have four numbers of their own, new ones a shape. */
  private static int[] shape(ProtoMessage blob) throws IOException {
    if (blob.has(BLOB_SHAPE)) {
      return Arrays.stream(blob.message(BLOB_SHAPE).integers(SHAPE_SIZES))
          .mapToInt(Math::toIntExact)
          .toArray();
    }
    int[] shape = new int[4];
    for (int i = 0; i < 4; i++) shape[i] = Math.toIntExact(blob.integer(i + 1, 0));
    return shape;
  }

  boolean has(String layer) {
    return blobs.containsKey(layer);
  }

  int count(String layer) {
    return blobs.getOrDefault(layer, List.of()).size();
  }

  float[] numbers(String layer, int place) throws IOException {
    if (place >= count(layer)) {
      throw new UserException(
          network
              + ": the caffemodel has "
              + count(layer)
              + " arrays for layer "
              + layer
              + "; "
              + (place + 1)
              + " are required");
    }
    ProtoMessage blob = blobs.get(layer).get(place);
    if (blob.has(BLOB_DOUBLES)) {
      throw new UserException(
          network + ": layer " + layer + " holds double numbers; float is required");
    }
    return blob.reals(BLOB_DATA);
  }

  /**
   * @param size [O, to be found, KH, KW] as the prototxt has it
   */
  WeightTensor kernel(String layer, int[] size) throws IOException {
    float[] numbers = numbers(layer, 0);
    int each = size[0] * size[2] * size[3];
    if (each == 0 || numbers.length % each != 0 || numbers.length == 0) {
      throw new UserException(
          network
              + ": layer "
              + layer
              + " has "
              + numbers.length
              + " weights, which are no "
              + size[0]
              + " kernels of "
              + size[2]
              + " x "
              + size[3]);
    }
    int[] shape = size.clone();
    shape[1] = numbers.length / each;
    return new WeightTensor(shape, numbers);
  }
}
