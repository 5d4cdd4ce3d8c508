package org.impasto.engine;

import java.util.SortedSet;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Paints frames of shots. The bridge and the command line know no more of the engine than this. */
public interface Painter extends AutoCloseable {
  /**
   * Paints one frame, and whatever frames before it the chain needs. Safe to call from several
   * threads; calls are served one after another.
   *
   * @throws AbortedException where progress said stop
   * @throws FrameUnavailableException where a source frame that is needed cannot be had
   * @throws UserException where settings or pictures cannot be painted; the message says what to do
   */
  Painting paint(PaintRequest request, Progress progress);

  /**
   * Whether the painting that a request asks for lies in the store, whole; paints nothing, and
   * reads of the shot what was not read yet.
   *
   * @throws AbortedException where progress said stop
   */
  boolean isStored(PaintRequest request, Progress progress);

  /**
   * Where each pixel of a painted frame comes from, [5,H,W] at working size. Planes 0 and 1 are x
   * and y, in pixels, 0 being the middle of the first one: in the style picture as it was given, or
   * in a keyframe at working size. Plane 2 is the error: how far guide and exemplar are apart.
   * Plane 3 is the number of the style picture from 1 on, those of regions from 5 on, or the
   * keyframe's time. Plane 4 is 1 where that is a keyframe, else 0. All -1 where a pixel is of no
   * picture. Paints the frame where it is not painted; the caller closes what is returned.
   *
   * @throws UserException where frames are painted without strokes
   */
  default Frame matches(PaintRequest request, Progress progress) {
    throw new UnsupportedOperationException("this painter keeps no match field");
  }

  /**
   * The frames of a request's shot at which a shot begins, its first frame included: where nothing
   * of the paint before is used. Reads every frame that was not seen yet; the request's time does
   * not matter.
   *
   * @throws AbortedException where progress said stop
   */
  SortedSet<Integer> beginnings(PaintRequest request, Progress progress);

  /**
   * What lies in the store that the settings name. Throws StoreException where that cannot be read.
   */
  StoredFrames stored(Settings settings);

  /**
   * Deletes every painted frame in that store, of all shots; returns how many. Throws
   * StoreException where it may not.
   */
  long clearStored(Settings settings);

  /** What computes, for people. */
  String description();

  @Override
  void close();
}
