package org.impasto.engine.painting;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.impasto.frame.Frame;
import org.impasto.ownership.Scope;
import org.impasto.store.frame.Layer;
import org.impasto.store.frame.StoredFrame;
import org.impasto.synthesis.MatchField;
import org.impasto.synthesis.MatchFieldCode;

/** Painted frames as the store keeps them. */
public final class PaintedFrameLayers {
  private static final String PICTURE = "picture";
  private static final String NETWORK_PAINTING = "network painting";
  private static final String FIELD = "match field";
  private static final String PALETTE = "palette";
  private static final String MADE_FROM = "made from";

  private PaintedFrameLayers() {}

  /** An equal one. Paint of strokes lies on the grid of 16 bits. */
  public static StoredFrame of(PaintedFrame painted) {
    Layer.Samples samples = painted.field() == null ? Layer.Samples.FLOAT : Layer.Samples.UNIT_16;
    try (Scope scope = new Scope()) {
      StoredFrame stored = scope.own(new StoredFrame());
      stored.with(PICTURE, new Layer.Pixels(painted.picture().copy(), samples));
      if (painted.networkPainting() != null) {
        Frame guide = painted.networkPainting().copy();
        stored.with(NETWORK_PAINTING, new Layer.Pixels(guide, Layer.Samples.FLOAT));
      }
      if (painted.field() != null) {
        stored.with(FIELD, new Layer.Bytes(bytes(painted.field())));
      }
      if (painted.palette() != null) {
        ByteBuffer palette = ByteBuffer.allocate(Float.BYTES * painted.palette().length);
        palette.asFloatBuffer().put(painted.palette());
        stored.with(PALETTE, new Layer.Bytes(palette.array()));
      }
      if (painted.madeFrom() != null) {
        Frame made = painted.madeFrom().copy();
        stored.with(MADE_FROM, new Layer.Pixels(made, Layer.Samples.UNIT_16));
      }
      return scope.release(stored);
    }
  }

  /** What was stored; takes it over. Empty where it is no painted frame. */
  public static Optional<PaintedFrame> read(StoredFrame stored) {
    try (stored) {
      Optional<MatchField> field = stored.bytes(FIELD).map(PaintedFrameLayers::field);
      boolean damaged = stored.bytes(FIELD).isPresent() && field.isEmpty();
      Optional<Frame> picture = damaged ? Optional.empty() : stored.takePixels(PICTURE);
      return picture.map(
          found ->
              new PaintedFrame(
                  found,
                  stored.takePixels(NETWORK_PAINTING).orElse(null),
                  field.orElse(null),
                  stored.bytes(PALETTE).map(PaintedFrameLayers::floats).orElse(null),
                  stored.takePixels(MADE_FROM).orElse(null)));
    }
  }

  private static byte[] bytes(MatchField field) {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Math.toIntExact(
                MatchFieldCode.bytes(field.width(), field.height(), field.costShift())));
    MatchFieldCode.encode(field, bytes);
    return bytes.array();
  }

  /** Null where the bytes are no field. */
  private static MatchField field(byte[] bytes) {
    try {
      return MatchFieldCode.decode(ByteBuffer.wrap(bytes));
    } catch (IllegalArgumentException damaged) {
      return null;
    }
  }

  private static float[] floats(byte[] bytes) {
    float[] floats = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
    return floats;
  }
}
