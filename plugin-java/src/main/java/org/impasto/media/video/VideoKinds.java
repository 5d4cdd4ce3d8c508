package org.impasto.media.video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.impasto.media.io.MediaException;

/**
 * Kinds of videos that are opened. No other demuxer of FFmpeg is: playlists and scripts would open
 * further files.
 */
final class VideoKinds {
  static final String DEMUXERS =
      "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,mxf,dv,gif,asf,flv,ogg,"
          + "h264,hevc,m4v,ivf,apng";

  private static final List<String> PLAYLISTS =
      List.of("#EXTM3U", "ffconcat", "<MPD", "<?xml", "[playlist]", "[Reference]", "v=0");

  private VideoKinds() {}

  /** What is said of a file that no demuxer opens. */
  static MediaException refused(Path path) {
    if (isPlaylist(path)) {
      return new MediaException(
          path
              + " is a playlist, which names other files that are not opened for it; give the video"
              + " itself");
    }
    return new MediaException(
        path
            + " cannot be read as a video: it is damaged, not whole yet or of an unknown kind; play"
            + " it elsewhere, and write it anew where that fails too");
  }

  private static boolean isPlaylist(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(256), StandardCharsets.ISO_8859_1).stripLeading();
      return PLAYLISTS.stream().anyMatch(head::startsWith);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
