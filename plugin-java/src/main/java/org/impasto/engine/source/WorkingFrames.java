package org.impasto.engine.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.impasto.engine.FrameLinks;
import org.impasto.engine.FrameSource;
import org.impasto.engine.recipe.Digests;
import org.impasto.errors.UserException;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.PixelRows;
import org.impasto.ownership.Scope;
import org.impasto.settings.Settings;
import org.impasto.steering.SteeringMaps;
import org.impasto.store.frame.Digest;

/**
 * A shot's source frames at working resolution, on the grid of 16-bit values: hosts and readers
 * that decode one file with other roundings get the same painting of it.
 */
public final class WorkingFrames {
  private static final float GRID = 65535;

  private final FrameSource source;
  private final WorkingSize size;
  private final boolean regional;
  private boolean lacksRegions;

  public WorkingFrames(FrameSource source, Settings.WorkingResolution resolution) {
    this(source, resolution, true);
  }

  /**
   * @param regional whether regions have styles; else they are not looked at
   */
  public WorkingFrames(
      FrameSource source, Settings.WorkingResolution resolution, boolean regional) {
    this(source, new WorkingSize(resolution), regional);
  }

  private WorkingFrames(FrameSource source, WorkingSize size, boolean regional) {
    this.source = source;
    this.size = size;
    this.regional = regional;
  }

  /** The size of the frame read last, and that it is painted at. */
  public WorkingSize size() {
    return size;
  }

  /** Reads a frame. Throws UserException where it is too small to paint. */
  ReadFrame read(int time) {
    Frame found = source.frame(time);
    boolean covered = found.channels() > Coverage.PLANE;
    if (covered) {
      Coverage.premultiply(found);
    }
    Frame sized = size.reduce(time, found);
    if (covered) {
      Coverage.unpremultiply(sized);
    }
    snap(sized);
    return covered ? Coverage.split(sized) : new ReadFrame(sized, null);
  }

  /**
   * A frame that the source lets be read before it is asked for, with its identity; null where it
   * does not. This object's own frames stay as they were.
   */
  FrameAhead ahead(int time) {
    if (!source.readsAhead() || !source.range().mayContain(time)) {
      return null;
    }
    WorkingFrames apart = new WorkingFrames(source, size.afresh(), regional);
    try (Scope scope = new Scope()) {
      ReadFrame found = apart.read(time);
      Frame frame = scope.own(found.frame());
      scope.own(found.coverage());
      Digest identity = apart.identity(time, found);
      return new FrameAhead(scope.release(frame), identity);
    }
  }

  /** Whether motion between a frame and the one after it is known. */
  public boolean knowsMotionAfter(int time) {
    try (FlowField forth = source.toNext(time);
        FlowField back = source.toPrevious(time + 1)) {
      return forth != null || back != null;
    }
  }

  /**
   * Mattes of the regions, [4,H,W] in [0,1] at working size. Null where there are none.
   *
   * @throws UserException where they are not of the frames' size
   */
  public Frame regions(int time) {
    if (!regional) {
      return null;
    }
    Frame regions = source.regions(time);
    lacksRegions |= regions == null;
    return size.regions(time, regions);
  }

  /** See {@link FrameSource#links}, at working size; null where there are none. */
  public FrameLinks links(int time) {
    FrameLinks full = source.links(time);
    return full == null
        ? null
        : new FrameLinks(
            size.motion(time, full.toOwner()),
            size.map("Links", time, full.trust()),
            size.map("Links", time, full.strip()));
  }

  /**
   * Maps that steer strokes, at working size; the caller closes them.
   *
   * @throws UserException where one is not of the frames' size
   */
  public SteeringMaps steering(int time) {
    SteeringMaps full = source.steering(time);
    try (Scope scope = new Scope()) {
      Frame direction = scope.own(full.direction());
      Frame detail = scope.own(full.detail());
      Frame sizes = scope.own(size.map("Brush size", time, full.size()));
      Frame directions = scope.own(size.map("Stroke direction", time, scope.release(direction)));
      Frame details = size.map("Detail map", time, scope.release(detail));
      return new SteeringMaps(scope.release(sizes), scope.release(directions), details);
    }
  }

  /** Whether regions were to be painted and a frame had none. */
  public boolean lacksRegions() {
    return lacksRegions;
  }

  /**
   * Known motion to the frame before, px at working size. Null where there is none.
   *
   * @throws UserException where it is not of the frames' size
   */
  public FlowField toPrevious(int time) {
    return size.motion(time, source.toPrevious(time));
  }

  /** As {@link #toPrevious}, of motion to the frame after. */
  public FlowField toNext(int time) {
    return size.motion(time, source.toNext(time));
  }

  /** Distance from the camera, [1,H,W] at working size, smaller is nearer; likewise. */
  public Frame depth(int time) {
    return size.depth(time, source.depth(time));
  }

  /**
   * Names the frame that was read at a time with all that its painting may depend on beside the
   * painting before.
   */
  Digest identity(int time, ReadFrame read) {
    Map<String, Frame> guides = new LinkedHashMap<>();
    try {
      put(guides, "coverage", read.coverage() == null ? null : read.coverage().copy());
      put(guides, "regions", regions(time));
      put(guides, "to previous", planes(toPrevious(time)));
      put(guides, "to next", planes(toNext(time)));
      put(guides, "depth", depth(time));
      FrameLinks links = links(time);
      if (links != null) {
        put(guides, "links", links.toOwner().frame());
        put(guides, "trust in links", links.trust());
        put(guides, "strip of links", links.strip());
      }
      SteeringMaps maps = steering(time);
      put(guides, "brush size", maps.size());
      put(guides, "stroke direction", maps.direction());
      put(guides, "detail", maps.detail());
      return Digests.of(Digests.of(read.frame()), guides);
    } finally {
      guides.values().forEach(Frame::close);
    }
  }

  private static Frame planes(FlowField field) {
    return field == null ? null : field.frame();
  }

  private static void put(Map<String, Frame> guides, String name, Frame guide) {
    if (guide != null) {
      guides.put(name, guide);
    }
  }

  /** Values beyond [0,1] are clamped, what is no number becomes 0. */
  private static void snap(Frame frame) {
    PixelRows.change(
        frame,
        value -> {
          float unit = value > 0 ? Math.min(value, 1) : 0;
          return (int) (unit * GRID + 0.5f) / GRID;
        });
  }
}
