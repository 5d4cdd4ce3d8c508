package org.impasto.bridge;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.host.HostPictures;
import org.impasto.bridge.host.HostProgress;
import org.impasto.bridge.host.HostSettings;
import org.impasto.bridge.host.HostText;
import org.impasto.bridge.host.NativeBridge;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.bridge.host.SourceChecksum;
import org.impasto.composition.Composition;
import org.impasto.engine.AbortedException;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.engine.Painting;
import org.impasto.errors.ErrorText;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.media.guides.KeyframeFiles;
import org.impasto.settings.Settings;

/**
 * Paints one request after another and finishes each, whatever happens. Not for several threads.
 */
final class RequestHandler implements AutoCloseable {
  private final Supplier<Painter> painters;
  private final LastPaintings lastPaintings;
  private final StylePictures styles = new StylePictures();
  private final BytePointer emergency =
      text("the engine's memory is used up; " + ErrorText.FREE_MEMORY);
  private final ShotNotes shotNotes = new ShotNotes();
  private final Set<String> painted = new HashSet<>();
  private Painter painter;

  RequestHandler(Supplier<Painter> painters, LastPaintings lastPaintings) {
    this.painters = painters;
    this.lastPaintings = lastPaintings;
  }

  void handle(Request request) {
    try {
      finish(
          request,
          NativeBridge.PAINTED,
          request.task() == NativeBridge.PAINT ? paintRequest(request) : perform(request));
    } catch (AbortedException stopped) {
      finish(request, NativeBridge.ABORTED, "");
    } catch (Throwable failure) {
      fail(request, failure);
    }
  }

  /** Returns the note for the artist. */
  private String paintRequest(Request request) {
    HostSettings settingsByTime = new HostSettings(request);
    Settings settings = settingsByTime.apply(request.time());
    HostPictures pictures = new HostPictures(request, settings);
    Composition composition = Composition.of(settings);
    KeyframeFiles keyframes = KeyframeFiles.of(settings, pictures.range());
    // What the host must give is asked for first: it may not wait until all is painted.
    try (HostProgress progress = new HostProgress(request);
        StylePictures.Loan style = styles.choose(pictures, settings);
        Frame mask = composition.mask(pictures::mask);
        Painting painting =
            painter()
                .paint(
                    new PaintRequest(
                        HostText.of(request.shot()),
                        pictures,
                        request.time(),
                        settingsByTime,
                        style.pictures(),
                        style.regions(),
                        keyframes),
                    progress)) {
      pictures.show(composition, painting.picture(), mask);
      remember(painting, settings, settingsByTime.full(request.time()), request);
      Set<String> notes = new LinkedHashSet<>(pictures.notes());
      notes.add(keyframes.note());
      notes.add(orderNote(request, pictures, painting.note()));
      notes.remove("");
      return shotNotes.note(HostText.of(request.shot()), painting.note(), notes);
    }
  }

  /**
   * Advice where frames start afresh that would have followed others, had they been asked in order.
   */
  private String orderNote(Request request, HostPictures pictures, String painting) {
    boolean first = painted.add(HostText.of(request.shot()));
    return first || pictures.temporalAccess() || !painting.contains("started afresh")
        ? ""
        : "this host gives no frame but the one asked for, and asks out of order: frames flicker; let"
            + " it render one after another (melt: real_time=-1; Kdenlive: no parallel processing)";
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
          throw new UserException("task " + request.task() + " is not known; install Impasto anew");
    };
  }

  private void remember(Painting painting, Settings settings, Settings full, Request request) {
    String node = HostText.of(request.node());
    if (painting.stored() != null && !node.isEmpty()) {
      boolean draft = !settings.equals(full);
      long source = SourceChecksum.of(request.source());
      lastPaintings.remember(
          node, new LastPaintings.Shown(request.time(), full, source, draft, painting.stored()));
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
      finish(request, NativeBridge.FAILED, ErrorText.of(failure));
    } catch (Throwable another) {
      NativeBridge.finish(request, NativeBridge.FAILED, emergency);
    }
  }

  static void finish(Request request, int outcome, String message) {
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
