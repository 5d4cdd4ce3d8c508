package org.impasto.tools.sheets.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.impasto.engine.EngineOptions;
import org.impasto.engine.FrameSource;
import org.impasto.engine.Keyframes;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painting;
import org.impasto.engine.Progress;
import org.impasto.engine.shot.StyleEngine;
import org.impasto.frame.Frame;
import org.impasto.media.guides.StyleFiles;
import org.impasto.settings.Look;
import org.impasto.settings.Looks;
import org.impasto.settings.Settings;
import org.impasto.tools.footage.SettingsList;

/**
 * Paints what sheets show. What was painted once, by this program or another with the same store,
 * is not painted again. Every frame handed out is closed with the studio.
 */
public final class Studio implements AutoCloseable {
  private final Path presets;
  private final boolean draft;
  private final StyleEngine engine;
  private final StyleFiles styles = new StyleFiles();
  private final Map<FrameSource, String> names = new IdentityHashMap<>();
  private final List<Frame> frames = new ArrayList<>();

  /**
   * @param presets folder of looks
   * @param store folder of painted frames
   * @param draft whether everything is painted at half its size, in draft quality, to try a sheet
   *     out
   */
  public Studio(Path presets, Path store, boolean draft) {
    this.presets = presets;
    this.draft = draft;
    engine = StyleEngine.create(new EngineOptions("auto", 0, store));
  }

  /** A number of pixels, as it is painted here. */
  public int size(int pixels) {
    return draft ? pixels / 2 : pixels;
  }

  /** The style picture of a look. */
  public String style(String look) {
    return presets.resolve(look + ".jpg").toString();
  }

  public List<Look> looks() {
    return Looks.in(presets).all();
  }

  /** A frame of a shot, painted with settings as name=value; a look is preset=name. */
  public Frame paint(FrameSource shot, int time, List<String> values) {
    return paint(shot, time, values, Keyframes.NONE);
  }

  public Frame paint(FrameSource shot, int time, List<String> values, Keyframes keyframes) {
    Settings settings = settings(values);
    StyleFiles.Chosen chosen = styles.read(settings, false);
    String name = names.computeIfAbsent(shot, each -> "shot " + names.size());
    PaintRequest request =
        new PaintRequest(
            name, shot, time, any -> settings, chosen.whole(), chosen.regions(), keyframes);
    Painting painting = engine.paint(request, Progress.NONE);
    return keep(painting.picture());
  }

  private Settings settings(List<String> values) {
    List<String> all = new ArrayList<>(values);
    if (draft) {
      all.add("quality=DRAFT");
    }
    return Looks.in(presets).apply(SettingsList.of(all));
  }

  /** A frame of a shot as it is. */
  public Frame source(FrameSource shot, int time) {
    return keep(shot.frame(time));
  }

  /** Closes a frame with the studio; returns it. */
  public Frame keep(Frame frame) {
    frames.add(frame);
    return frame;
  }

  @Override
  public void close() {
    frames.forEach(Frame::close);
    frames.clear();
    styles.close();
    engine.close();
  }
}
