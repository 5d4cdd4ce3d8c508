package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.impasto.media.ffmpeg.VideoLog;
import org.impasto.media.io.MediaException;

/** An opened video file, packet by packet. For one thread. */
final class Demuxer implements AutoCloseable {
  private final AVFormatContext container = new AVFormatContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final int video;

  /**
   * @throws MediaException where it is no video of a kind that is opened
   */
  Demuxer(Path path) {
    VideoLog.nothing();
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "format_whitelist", VideoKinds.DEMUXERS, 0);
    av_dict_set(options, "protocol_whitelist", "file", 0);
    // A whole file is at hand: more of it is looked at than of a stream on its way.
    av_dict_set(options, "probesize", "20000000", 0);
    int status = avformat_open_input(container, "file:" + path.toAbsolutePath(), null, options);
    av_dict_free(options);
    try {
      if (status != 0) {
        throw VideoKinds.refused(path);
      }
      avformat_find_stream_info(container, (AVDictionary) null);
      video = av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
      if (video < 0 || (stream().disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
        throw new MediaException(
            path + " has no pictures in it; a video with a picture track is required");
      }
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  AVFormatContext container() {
    return container;
  }

  /** The one with the pictures. */
  AVStream stream() {
    return container.streams(video);
  }

  int video() {
    return video;
  }

  /** The next packet of any stream, valid until the next call; null at the end. */
  AVPacket next() {
    av_packet_unref(packet);
    return av_read_frame(container, packet) >= 0 ? packet : null;
  }

  /** The next packet of the pictures; null at the end. */
  AVPacket nextOfVideo() {
    AVPacket found = next();
    while (found != null && found.stream_index() != video) {
      found = next();
    }
    return found;
  }

  /** To a picture that stands by itself, at or before a time. */
  boolean seek(long ticks) {
    return av_seek_frame(container, video, ticks, AVSEEK_FLAG_BACKWARD) >= 0;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avformat_close_input(container);
  }
}
