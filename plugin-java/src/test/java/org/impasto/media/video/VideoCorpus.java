package org.impasto.media.video;

import java.io.IOException;
import java.nio.file.Path;

/** Small sound videos. */
public final class VideoCorpus {
  private VideoCorpus() {}

  public static void write(Path folder) throws IOException {
    new Footage().shownAt(0, 40, 80).write(folder.resolve("video.mp4"));
    new Footage().withSound().write(folder.resolve("sound.mkv"));
  }
}
