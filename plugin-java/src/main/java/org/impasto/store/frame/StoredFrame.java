package org.impasto.store.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;

/**
 * What is kept of one painted frame: named layers in one file, so that they cannot tear apart. Owns
 * its layers.
 */
public final class StoredFrame implements AutoCloseable {
  private final Map<String, Layer> layers = new LinkedHashMap<>();

  /** With one layer, bit by bit; takes the picture over. */
  public static StoredFrame of(String name, Frame picture) {
    return new StoredFrame().with(name, new Layer.Pixels(picture, Layer.Samples.FLOAT));
  }

  /** Takes the layer over; returns this. */
  public StoredFrame with(String name, Layer layer) {
    layers.put(name, layer);
    return this;
  }

  Map<String, Layer> layers() {
    return layers;
  }

  /** A layer of pixels, now the caller's; empty where there is none of that name. */
  public Optional<Frame> takePixels(String name) {
    if (layers.get(name) instanceof Layer.Pixels pixels) {
      layers.remove(name);
      return Optional.of(pixels.frame());
    }
    return Optional.empty();
  }

  /** A layer of bytes; empty where there is none of that name. */
  public Optional<byte[]> bytes(String name) {
    return layers.get(name) instanceof Layer.Bytes bytes
        ? Optional.of(bytes.bytes())
        : Optional.empty();
  }

  /** Bytes of all layers before they are compressed. */
  public long size() {
    return layers.values().stream().mapToLong(Layer::size).sum();
  }

  /** An equal one that is closed apart. */
  public StoredFrame copy() {
    try (Scope scope = new Scope()) {
      StoredFrame copy = scope.own(new StoredFrame());
      layers.forEach((name, layer) -> copy.with(name, layer.copy()));
      return scope.release(copy);
    }
  }

  @Override
  public void close() {
    layers.values().forEach(Layer::close);
    layers.clear();
  }
}
