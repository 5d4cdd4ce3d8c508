package org.impasto.bridge;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.NativeBridge.Request;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.frame.ColourConversion;
import org.impasto.frame.Frame;
import org.impasto.frame.HostPixels;
import org.impasto.frame.Mattes;
import org.impasto.frame.WorkingSpace;
import org.impasto.media.KeyframeFiles;
import org.impasto.settings.Settings;

/**
 * Paints one request after another and finishes each, whatever happens. Not for several threads.
 */
final class RequestHandler implements AutoCloseable {
  private final Supplier<Painter> painters;
  private final StylePictures styles = new StylePictures();
  private final BytePointer emergency =
      text("the engine's memory is used up; " + Failures.FREE_MEMORY);
  private final Told told = new Told();
  private Painter painter;

  RequestHandler(Supplier<Painter> painters) {
    this.painters = painters;
  }

  void handle(Request request) {
    try {
      finish(
          request,
          NativeBridge.PAINTED,
          request.task() == NativeBridge.PAINT ? paint(request) : perform(request));
    } catch (AbortedException stopped) {
      finish(request, NativeBridge.ABORTED, "");
    } catch (Throwable failure) {
      fail(request, failure);
    }
  }

  /** Returns the note for the artist. */
  private String paint(Request request) {
    HostSettings settingsByTime = new HostSettings(request);
    Settings settings = settingsByTime.apply(request.time());
    HostPictures pictures = new HostPictures(request, settings);
    KeyframeFiles keyframes = KeyframeFiles.of(settings, pictures.first(), pictures.last());
    try (HostProgress progress = new HostProgress(request);
        StylePictures.Loan style = styles.choose(pictures, settings);
        Painting painting =
            painter()
                .paint(
                    new PaintRequest(
                        HostPictures.string(request.shot()),
                        pictures,
                        request.time(),
                        settingsByTime,
                        style.pictures(),
                        style.regions(),
                        keyframes),
                    progress);
        Frame mask = shows(settings, pictures)) {
      compose(painting.picture(), pictures, result(settings) ? settings.mix() : 1, mask, request);
      Set<String> notes = new LinkedHashSet<>(pictures.notes());
      notes.add(keyframes.note());
      notes.remove("");
      return told.note(HostPictures.string(request.shot()), painting.note(), notes);
    }
  }

  /** What a button asks for; returns what to tell the artist. */
  private String perform(Request request) {
    Settings settings = new HostSettings(request).apply(request.time());
    return switch (request.task()) {
      case NativeBridge.STORE_FOLDER -> painter().stored(settings).folder().toString();
      case NativeBridge.CLEAR_STORE ->
          "deleted " + painter().clearStored(settings) + " painted frames";
      case NativeBridge.INFO ->
          painter().description()
              + ", Java "
              + System.getProperty("java.version")
              + "; "
              + painter().stored(settings);
      default ->
          throw new IllegalArgumentException(
              "task " + request.task() + " is not known; install Impasto anew");
    };
  }

  /** The other views show what a painting leans on, and all of it. */
  private static boolean result(Settings settings) {
    return settings.view() == Settings.View.RESULT;
  }

  /** Where the painting shows, or null for everywhere. */
  private static Frame shows(Settings settings, HostPictures pictures) {
    Frame mask = result(settings) ? pictures.mask() : null;
    if (mask != null && settings.invertMask()) {
      Mattes.invert(mask);
    }
    return mask;
  }

  private static void compose(
      Frame painted, HostPictures pictures, double mix, Frame mask, Request request) {
    WorkingSpace space = pictures.space(request.source());
    try (HostPixels source = HostPictures.pixels(request.source());
        HostPixels result = HostPictures.pixels(request.result())) {
      ColourConversion.fromDisplay(painted, source, space, mix, mask, result);
    }
  }

  private Painter painter() {
    if (painter == null) {
      painter = painters.get();
    }
    return painter;
  }

  /** The text for the artist may itself need memory that is not there any more. */
  private void fail(Request request, Throwable failure) {
    try {
      finish(request, NativeBridge.FAILED, Failures.describe(failure));
    } catch (Throwable another) {
      NativeBridge.finish(request, NativeBridge.FAILED, emergency);
    }
  }

  private static void finish(Request request, int outcome, String message) {
    try (BytePointer text = text(message)) {
      NativeBridge.finish(request, outcome, text);
    }
  }

  private static BytePointer text(String text) {
    return new BytePointer(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    styles.close();
    emergency.close();
    if (painter != null) {
      painter.close();
    }
  }
}
