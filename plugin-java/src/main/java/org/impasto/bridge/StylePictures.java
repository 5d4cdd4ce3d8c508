package org.impasto.bridge;

import java.util.List;
import java.util.Objects;
import org.impasto.bridge.host.HostPictures;
import org.impasto.errors.UserException;
import org.impasto.frame.Frame;
import org.impasto.media.guides.StyleFiles;
import org.impasto.media.io.MediaException;
import org.impasto.settings.Settings;

/**
 * The style pictures of a request: the first is the Style clip's, else the chosen file's; the
 * others are files.
 */
final class StylePictures implements AutoCloseable {
  /** Pictures for one request; closing it frees what came from the clip. */
  record Loan(List<Frame> pictures, List<Frame> regions, Frame fromClip) implements AutoCloseable {
    @Override
    public void close() {
      if (fromClip != null) {
        fromClip.close();
      }
    }
  }

  private final StyleFiles files = new StyleFiles();

  /**
   * @throws UserException where there is neither clip nor file, nor keyframes
   * @throws MediaException where a file cannot be read
   */
  Loan choose(HostPictures pictures, Settings settings) {
    Frame fromClip = pictures.style();
    try {
      StyleFiles.Chosen read = files.read(settings, fromClip != null);
      List<Frame> chosen = read.whole();
      if (fromClip != null) {
        chosen.set(0, fromClip);
      }
      if (chosen.stream().allMatch(Objects::isNull) && settings.keyframes().isBlank()) {
        throw new UserException(
            "no style picture: choose a Look or a Style picture, or connect the Style clip");
      }
      return new Loan(chosen, read.regions(), fromClip);
    } catch (RuntimeException failure) {
      new Loan(List.of(), List.of(), fromClip).close();
      throw failure;
    }
  }

  @Override
  public void close() {
    files.close();
  }
}
