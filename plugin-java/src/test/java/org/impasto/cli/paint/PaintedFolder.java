package org.impasto.cli.paint;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.impasto.cli.Main;
import org.impasto.frame.Frame;
import org.impasto.media.MediaFiles;
import org.impasto.media.io.MediaReader;
import org.impasto.media.picture.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The command line, with a painter that is none, in a folder with a shot and a style picture. */
public abstract class PaintedFolder {
  public static final int FRAMES = 6;

  @TempDir protected Path folder;
  protected final FakePainter painter = new FakePainter();
  protected final StringWriter out = new StringWriter();
  protected final StringWriter err = new StringWriter();

  @BeforeEach
  void makeShotAndStyle() {
    for (int time = 1; time <= FRAMES; time++) {
      picture("shot.%04d.png".formatted(time), time * 0.1f);
    }
    picture("style.png", 0.5f);
  }

  protected int execute(String... arguments) {
    return Main.commandLine(() -> painter)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  protected String path(String name) {
    return folder.resolve(name).toString();
  }

  protected void picture(String name, float level) {
    picture(name, level, 32, 24);
  }

  protected void picture(String name, float level, int width, int height) {
    try (Frame frame = Frame.allocate(width, height, 3)) {
      for (long i = 0; i < frame.elements(); i++) {
        frame.data().put(i, level);
      }
      Pictures.write(folder.resolve(name), frame);
    }
  }

  /** Red of the pixel in column 9, row 7. */
  protected float pixel(String output, int time) {
    try (MediaReader reader = MediaFiles.reader(path(output));
        Frame frame = reader.frame(time)) {
      return frame.data().get(frame.width() * 7L + 9);
    }
  }
}
