package org.impasto.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.impasto.demo.DemoShot;
import org.impasto.engine.FrameSource;
import org.impasto.engine.ShotRange;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.MediaReader;
import org.impasto.media.picture.Pictures;

/**
 * A few frames in memory, so that reading is not timed, and a style picture. Frames count from 1.
 */
public record Shot(String name, List<Frame> frames, Frame style)
    implements FrameSource, AutoCloseable {
  /**
   * The example of the paper's authors, where it is beside this project or where impasto.reference
   * says.
   */
  public static Optional<Shot> marple8(int count) {
    return reference()
        .map(folder -> folder.resolve("marple8"))
        .filter(Files::isDirectory)
        .map(
            folder -> {
              List<Frame> frames = new ArrayList<>();
              try (MediaReader reader =
                  MediaFiles.reader(folder.resolve("marple8_%02d.ppm").toString())) {
                for (int time = 1; time <= count; time++) {
                  frames.add(reader.frame(time));
                }
              }
              return new Shot(
                  "marple8, seated nude", frames, Pictures.read(folder.resolve("seated-nude.jpg")));
            });
  }

  public static Optional<Path> reference() {
    String named = System.getProperty("impasto.reference");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("shared/reference"))) {
        return Optional.of(folder.resolve("shared/reference"));
      }
    }
    return Optional.empty();
  }

  /** The demo shot from its first frame on, with the oil look's picture. */
  static Shot demo(int width, int height, int count) {
    DemoShot shot = new DemoShot(width, height);
    List<Frame> frames = new ArrayList<>();
    for (int time = 0; time < count; time++) {
      frames.add(shot.render(time));
    }
    Path style = Path.of(System.getProperty("impasto.presets"), "impasto-oil.jpg");
    return new Shot("demo shot, impasto oil", frames, Pictures.read(style));
  }

  public int width() {
    return frames.get(0).width();
  }

  public int height() {
    return frames.get(0).height();
  }

  @Override
  public ShotRange range() {
    return ShotRange.of(1, frames.size());
  }

  @Override
  public boolean temporalAccess() {
    return true;
  }

  @Override
  public Frame frame(int time) {
    return frames.get(time - 1).copy();
  }

  @Override
  public void close() {
    frames.forEach(Frame::close);
    style.close();
  }
}
