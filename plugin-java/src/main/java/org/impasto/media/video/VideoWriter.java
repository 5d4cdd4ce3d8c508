package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.impasto.frame.Frame;
import org.impasto.media.ffmpeg.VideoLog;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaType;
import org.impasto.media.io.MediaWriter;
import org.impasto.media.io.Replacement;

/**
 * Writes a video: BT.709, with the timing, pixel aspect, time code, sound, subtitles, chapters and
 * metadata of the video that was read, as far as its container takes them.
 */
public final class VideoWriter implements MediaWriter {
  public static final List<String> SUFFIXES = VideoCodec.allSuffixes();

  private final Path target;
  private final VideoForm form;
  private final Replacement file;
  private final AVFormatContext container = new AVFormatContext(null);
  private VideoEncoder encoder;
  private AVStream stream;
  private Companions companions;
  private boolean failed;
  private boolean closed;

  public VideoWriter(Path target, Format format) {
    this.target = target;
    form = VideoForm.of(target.toString(), MediaType.suffix(target.toString()), format);
    Replacement.check(target, format.overwrite());
    VideoLog.nothing();
    file = new Replacement(target);
    try {
      begin();
    } catch (RuntimeException failure) {
      free();
      file.close();
      throw failure;
    }
  }

  private void begin() {
    String name = file.beside().toString();
    require(
        avformat_alloc_output_context2(container, null, null, name) >= 0, "is of no known kind");
    boolean globalHeader = (container.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    encoder = form.encoder(globalHeader);
    stream = avformat_new_stream(container, (AVCodec) null);
    avcodec_parameters_from_context(stream.codecpar(), encoder.context());
    stream.time_base(encoder.context().time_base());
    stream.avg_frame_rate(av_make_q(form.format().rate().frames(), form.format().rate().seconds()));
    stream.sample_aspect_ratio(encoder.context().sample_aspect_ratio());
    form.label(stream);
    if (form.format().isTimed()) {
      companions =
          new Companions(
              form.format().source().video().orElseThrow(), container, form.start(), form.end());
    }
    AVIOContext out = new AVIOContext(null);
    require(avio_open(out, name, AVIO_FLAG_WRITE) >= 0, "cannot be opened");
    container.pb(out);
    require(
        avformat_write_header(container, (AVDictionary) null) >= 0,
        "cannot hold these tracks together; write mkv or mov");
  }

  private void require(boolean fine, String what) {
    if (!fine) {
      throw new MediaException(
          target
              + " "
              + what
              + "; check that its folder may be written to and has room, or write pictures instead,"
              + " such as out.%04d.png");
    }
  }

  @Override
  public void write(int time, Frame frame) {
    Frame fitting = form.fitting(frame);
    try {
      boolean taken =
          encoder.encode(fitting, form.ticks(time), form.duration(time), this::writePacket);
      if (companions != null) {
        failed |= !companions.write(form.sourceSeconds(time));
      }
      if (!taken || failed) {
        throw new MediaException(
            target + ": frame " + time + " cannot be written; check that the disk has room");
      }
    } finally {
      if (fitting != frame) {
        fitting.close();
      }
    }
  }

  private void writePacket(AVPacket packet) {
    av_packet_rescale_ts(packet, encoder.context().time_base(), stream.time_base());
    packet.stream_index(stream.index());
    failed |= av_interleaved_write_frame(container, packet) < 0;
  }

  @Override
  public void finish() {
    encoder.finish(this::writePacket);
    if (companions != null) {
      failed |= !companions.finish();
    }
    failed |= av_write_trailer(container) < 0;
    failed |= avio_closep(container.pb()) < 0;
    container.pb(null);
    free();
    try (file) {
      if (failed) {
        throw new MediaException(target + " cannot be completed; check that the disk has room");
      }
      file.commit();
    }
  }

  @Override
  public boolean holds(int time) {
    return false;
  }

  @Override
  public String note() {
    return companions == null
        ? form.note()
        : String.join("\n", join(form.note(), companions.notes()));
  }

  private static List<String> join(String first, List<String> others) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others.stream())
        .filter(each -> !each.isEmpty())
        .toList();
  }

  @Override
  public boolean writesAsItGoes() {
    return false;
  }

  @Override
  public String location() {
    return target.toString();
  }

  @Override
  public void close() {
    if (!closed) {
      free();
      file.close();
    }
  }

  private void free() {
    closed = true;
    if (companions != null) {
      companions.close();
    }
    if (encoder != null) {
      encoder.close();
    }
    if (!container.isNull()) {
      if (container.pb() != null) {
        avio_closep(container.pb());
        container.pb(null);
      }
      avformat_free_context(container);
      container.setNull();
    }
  }
}
