package org.impasto.cli.paint;

import java.nio.file.Path;
import org.impasto.engine.PaintRequest;
import org.impasto.engine.Painter;
import org.impasto.frame.Frame;
import org.impasto.media.io.MediaWriter;

/** What an option has written beside the painting, an OpenEXR file a frame. */
abstract class BesideOutput {
  /** The option's name and the files that it was given; null where it was not. */
  abstract BesideFiles files();

  /**
   * Writes what belongs to a frame.
   *
   * @param request the frame's
   * @param frame as it is about to be written
   */
  abstract void write(Path file, Painter painter, PaintRequest request, Frame frame);

  /** Throws MediaException where the files cannot be written. */
  final void check(PaintOptions.Opened opened, PaintOptions options) {
    if (files() != null) {
      files().check(opened, options);
    }
  }

  /** The writer, before each of whose frames a file is written. */
  final MediaWriter beside(MediaWriter writer, Painter painter, PaintJob.Task task) {
    BesideFiles files = files();
    return files == null
        ? writer
        : BesideFiles.before(
            writer, (time, frame) -> write(files.of(time), painter, task.request(time), frame));
  }
}
