package org.impasto.engine.source;

import java.util.HashSet;
import java.util.Set;
import org.impasto.cuts.FrameSignature;
import org.impasto.engine.AbortedException;
import org.impasto.engine.FrameLinks;
import org.impasto.engine.Progress;
import org.impasto.frame.Frame;
import org.impasto.steering.SteeringMaps;
import org.impasto.store.frame.Digest;

/**
 * The shot's source frames during one request. A frame is read once more in every request that
 * paints from it, so that an edit shows; the last few are held.
 */
public final class SourceFrames {
  private final WorkingFrames frames;
  private final ShotMemory memory;
  private final boolean temporalAccess;
  private final Progress progress;
  private final Set<Integer> read = new HashSet<>();

  public SourceFrames(
      WorkingFrames frames, ShotMemory memory, boolean temporalAccess, Progress progress) {
    this.frames = frames;
    this.memory = memory;
    this.temporalAccess = temporalAccess;
    this.progress = progress;
  }

  /** Reads a frame whatever was seen before; an edit is taken note of. */
  public void look(int time) {
    observe(time);
  }

  /** The size of the frame read last, and that it is painted at. */
  public WorkingSize size() {
    return frames.size();
  }

  /** Whether other frames than the one asked for can be had. */
  public boolean temporalAccess() {
    return temporalAccess;
  }

  /** Digest of a frame, read where it was not seen yet. */
  public Digest digest(int time) {
    Digest seen = memory.seen(time);
    return seen != null ? seen : read(time);
  }

  /** A frame as it was seen. Throws ShotChanged where it is another now. */
  public Frame copy(int time) {
    return held(time).copy();
  }

  /** How much of a frame's pixels is picture, [1,H,W] in [0,1], bars aside; null where all is. */
  public Frame coverage(int time) {
    held(time);
    Frame coverage = memory.coverage(time);
    return coverage == null ? null : coverage.copy();
  }

  /** What a frame is like; read where it was not seen yet. */
  public FrameFacts facts(int time) {
    digest(time);
    return memory.facts(time);
  }

  /** Mattes of a frame's regions, or null. */
  public Frame regions(int time) {
    return frames.regions(time);
  }

  /** Pixels of a frame that are painted as others are, or null; the caller closes them. */
  public FrameLinks links(int time) {
    return frames.links(time);
  }

  /** Maps that steer a frame's strokes; the caller closes them. */
  public SteeringMaps steering(int time) {
    return frames.steering(time);
  }

  /**
   * A frame that nothing asked for yet, as far as it is at hand: seen already, or of a source that
   * may be read ahead. Takes note of nothing. Null where it is not at hand.
   */
  public FrameAhead ahead(int time) {
    Frame held = memory.held(time);
    return held != null ? new FrameAhead(held.copy(), memory.seen(time)) : frames.ahead(time);
  }

  /** Whether a frame can be had without asking the host for another time. */
  public boolean holds(int time) {
    return memory.isRecent(time);
  }

  /** What a frame looks like in small; read where it was not seen lately. */
  public FrameSignature signature(int time) {
    FrameSignature known = memory.film().signature(time);
    if (known == null) {
      frames.size().unchangedBy(() -> read(time));
      known = memory.film().signature(time);
    }
    return known;
  }

  private Frame held(int time) {
    boolean fresh = read.contains(time) || !temporalAccess;
    if (!fresh || memory.held(time) == null) {
      read(time);
    }
    return memory.held(time);
  }

  private Digest read(int time) {
    Digest seen = memory.seen(time);
    Digest digest = observe(time);
    if (seen != null && !seen.equals(digest)) {
      throw new ShotChangedException();
    }
    return digest;
  }

  /** Says what is at work. Throws AbortedException where it is no longer wanted. */
  public void check(String what) {
    if (!progress.report(0, what)) {
      throw new AbortedException();
    }
  }

  private Digest observe(int time) {
    check("reading frame " + time);
    read.add(time);
    ReadFrame found = frames.read(time);
    try {
      return memory.observe(time, found.frame(), found.coverage(), frames.identity(time, found));
    } catch (RuntimeException failure) {
      found.close();
      throw failure;
    }
  }
}
