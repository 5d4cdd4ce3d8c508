package org.impasto.bridge.host;

import java.nio.FloatBuffer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.impasto.bridge.host.NativeBridge.Picture;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.colour.ColourConversion;
import org.impasto.colour.WorkingSpace;
import org.impasto.composition.Composition;
import org.impasto.engine.FrameSource;
import org.impasto.engine.FrameUnavailableException;
import org.impasto.engine.ShotRange;
import org.impasto.flow.FlowField;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Premultiplication;
import org.impasto.media.passes.NamedObjects;
import org.impasto.settings.Settings;

/**
 * The pictures of one request's clips, fetched through the host's thread when they are asked for.
 */
public final class HostPictures implements FrameSource {
  private final Request request;
  private final HostClips clips;
  private final HostMattes mattes = new HostMattes();
  private final HostGuides guides;
  private final Optional<NamedObjects> objects;
  private final Settings.WorkingSpace chosenSpace;

  public HostPictures(Request request, Settings settings) {
    this.request = request;
    clips = new HostClips(request);
    guides = new HostGuides(clips, settings);
    chosenSpace = settings.workingSpace();
    objects = NamedObjects.of(settings);
  }

  @Override
  public ShotRange range() {
    return request.rangeKnown() != 0
        ? ShotRange.of(request.first(), request.last())
        : ShotRange.unknown();
  }

  @Override
  public boolean temporalAccess() {
    return request.temporalAccess() != 0;
  }

  @Override
  public Frame frame(int time) {
    Picture picture = time == request.time() ? request.source() : fetchSource(time);
    if (picture.components() < HostPixels.CHANNELS) {
      return toDisplay(picture);
    }
    try (HostPixels pixels = pixels(picture)) {
      return ColourConversion.toDisplayWithCoverage(pixels, space(picture));
    }
  }

  private Picture fetchSource(int time) {
    if (!temporalAccess()) {
      throw new FrameUnavailableException(
          "frame "
              + time
              + " is needed, but this host gives only the frame being rendered, "
              + request.time());
    }
    Picture picture = clips.fetch(NativeBridge.SOURCE, time);
    if (picture == null) {
      throw new FrameUnavailableException(
          "the host has no picture of Source at frame "
              + time
              + ", which frame "
              + request.time()
              + " depends on");
    }
    return picture;
  }

  /** The Style clip's picture, display-referred. Null where the clip gives none. */
  public Frame style() {
    Picture picture =
        clips.optional(NativeBridge.STYLE, temporalAccess() ? first() : request.time());
    return picture == null ? null : toDisplay(picture);
  }

  /** Where the painting shows: one channel, [0,1]. Null where there is no mask. */
  public Frame mask() {
    Picture picture = clips.optional(NativeBridge.MASK, request.time());
    return picture == null ? null : mattes.mask(picture);
  }

  /** Writes the request's result: a painting, laid over Source. */
  public void show(Composition composition, Frame painted, Frame mask) {
    try (HostPixels source = pixels(request.source());
        HostPixels result = pixels(request.result())) {
      composition.over(source, space(request.source()), painted, mask, result);
    }
  }

  @Override
  public Frame regions(int time) {
    Picture picture = clips.optional(NativeBridge.REGIONS, time);
    if (picture == null) {
      return null;
    }
    return objects.isPresent() ? mattes.objects(picture, objects.get()) : mattes.regions(picture);
  }

  @Override
  public FlowField toPrevious(int time) {
    return guides.toPrevious(time);
  }

  @Override
  public FlowField toNext(int time) {
    return guides.toNext(time);
  }

  @Override
  public Frame depth(int time) {
    return guides.depth(time);
  }

  /** What the artist should know about the clips' pictures. */
  public Set<String> notes() {
    Set<String> notes = new LinkedHashSet<>(mattes.notes());
    notes.addAll(guides.notes());
    if (isGuessedLinear(request.source())
        && SpaceGuess.contradictsLight(values(request.source()))) {
      notes.add(SpaceGuess.NOTE);
    }
    return notes;
  }

  /**
   * What the picture's numbers mean: as chosen; or what the host's colour management says of
   * Source; or linear for float pixels and sRGB for integers.
   */
  public WorkingSpace space(Picture picture) {
    if (chosenSpace != Settings.WorkingSpace.AUTO) {
      return WorkingSpace.valueOf(chosenSpace.name());
    }
    return HostColourspace.named(HostText.of(request.colourspace()))
        .orElse(picture.floating() != 0 ? WorkingSpace.LINEAR : WorkingSpace.SRGB);
  }

  private boolean isGuessedLinear(Picture picture) {
    return chosenSpace == Settings.WorkingSpace.AUTO
        && picture.floating() != 0
        && HostColourspace.named(HostText.of(request.colourspace())).isEmpty();
  }

  private static FloatBuffer values(Picture picture) {
    long count = (long) picture.width() * picture.height() * HostPixels.CHANNELS;
    return picture.pixels().capacity(Math.min(count, Integer.MAX_VALUE / 8)).asBuffer();
  }

  /** The picture's memory, which stays C++'s. */
  public static HostPixels pixels(Picture picture) {
    return HostPixels.wrap(
        picture.pixels(),
        picture.width(),
        picture.height(),
        picture.premultiplied() != 0
            ? Premultiplication.PREMULTIPLIED
            : Premultiplication.UNPREMULTIPLIED);
  }

  private Frame toDisplay(Picture picture) {
    try (HostPixels pixels = pixels(picture)) {
      return ColourConversion.toDisplay(pixels, space(picture));
    }
  }
}
