package org.impasto.bridge;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.bridge.host.HostPictures;
import org.impasto.bridge.host.HostSettings;
import org.impasto.bridge.host.HostText;
import org.impasto.bridge.host.NativeBridge;
import org.impasto.bridge.host.NativeBridge.Request;
import org.impasto.bridge.host.SourceChecksum;
import org.impasto.composition.Composition;
import org.impasto.frame.Frame;
import org.impasto.settings.Settings;

/** Answers at once, with last paintings, on a thread of its own while a frame is being painted. */
final class LastPaintingWorker implements Runnable {
  private final LastPaintings lastPaintings;
  private final BytePointer none =
      new BytePointer("there is no last painting", StandardCharsets.UTF_8);

  LastPaintingWorker(LastPaintings lastPaintings) {
    this.lastPaintings = lastPaintings;
  }

  /** Blocks for ever. */
  @Override
  public void run() {
    while (true) {
      handle(NativeBridge.take(NativeBridge.ATTENDANT));
    }
  }

  private void handle(Request request) {
    try {
      answer(request);
    } catch (Throwable toldByTheRenderItself) {
      NativeBridge.finish(request, NativeBridge.FAILED, none);
    }
  }

  private void answer(Request request) {
    Settings settings = new HostSettings(request).full(request.time());
    LastPaintings.Shown shown =
        lastPaintings.nearest(HostText.of(request.node()), request.time()).orElse(null);
    if (shown == null || !write(shown, settings, request)) {
      NativeBridge.finish(request, NativeBridge.FAILED, none);
    } else if (shown.of(request.time(), settings, () -> SourceChecksum.of(request.source()))) {
      RequestHandler.finish(request, NativeBridge.PAINTED, "");
    } else {
      RequestHandler.finish(request, NativeBridge.STAND_IN, note(shown.time(), request.time()));
    }
  }

  /** False where there is no such picture. */
  private static boolean write(LastPaintings.Shown shown, Settings settings, Request request) {
    HostPictures pictures = new HostPictures(request, settings);
    Composition composition = Composition.of(settings);
    if (!composition.showsPainting()) {
      return false;
    }
    int width = request.source().width();
    int height = request.source().height();
    try (Frame painted =
            shown
                .painting()
                .read(width, height, () -> pictures.colours(request.time()))
                .orElse(null);
        Frame mask = composition.mask(pictures::mask)) {
      if (painted != null) {
        pictures.show(composition, painted, mask);
      }
      return painted != null;
    }
  }

  private static String note(int shown, int asked) {
    return shown == asked
        ? "the last painting of frame " + asked + ", while the new one is painted"
        : "the painting of frame "
            + shown
            + ", the nearest at hand, while frame "
            + asked
            + " is painted";
  }
}
