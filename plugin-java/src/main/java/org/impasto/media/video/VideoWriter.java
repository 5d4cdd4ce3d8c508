package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
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
import static org.bytedeco.ffmpeg.global.avutil.MKTAG;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.impasto.frame.Frame;
import org.impasto.media.coding.VideoCodec;
import org.impasto.media.coding.VideoCoder;
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
  private VideoCoder coder;
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
    coder = form.coder(target, globalHeader);
    stream = avformat_new_stream(container, (AVCodec) null);
    stream.time_base(coder.base());
    stream.avg_frame_rate(av_make_q(form.format().rate().frames(), form.format().rate().seconds()));
    form.label(stream);
    if (form.format().isTimed()) {
      companions =
          new Companions(
              form.format().source().video().orElseThrow(), container, form.start(), form.end());
    }
    AVIOContext out = new AVIOContext(null);
    require(avio_open(out, name, AVIO_FLAG_WRITE) >= 0, "cannot be opened");
    container.pb(out);
    if (coder.describesAhead()) {
      describe();
    }
  }

  private void describe() {
    coder.describe(stream);
    stream.sample_aspect_ratio(stream.codecpar().sample_aspect_ratio());
    boolean matroska = "matroska".equals(container.oformat().name().getString());
    if (form.codec() == VideoCodec.H265 && !matroska) {
      // Apple's players open no other.
      stream.codecpar().codec_tag(MKTAG((byte) 'h', (byte) 'v', (byte) 'c', (byte) '1'));
    }
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
          coder.encode(fitting, form.ticks(time), form.duration(time), this::writePacket);
      if (companions != null && coder.describesAhead()) {
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
    av_packet_rescale_ts(packet, coder.base(), stream.time_base());
    packet.stream_index(stream.index());
    failed |= av_interleaved_write_frame(container, packet) < 0;
  }

  /** With what is heard meanwhile. */
  private void writeInTurn(AVPacket packet) {
    double seconds = form.seconds(packet.dts());
    writePacket(packet);
    if (companions != null) {
      failed |= !companions.write(form.start() + seconds);
    }
  }

  @Override
  public void finish() {
    coder.end();
    if (!coder.describesAhead()) {
      describe();
    }
    coder.drain(this::writeInTurn);
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
    List<String> notes = new ArrayList<>(List.of(form.note(), coder.note()));
    if (companions != null) {
      notes.addAll(companions.notes());
    }
    notes.removeIf(String::isEmpty);
    return String.join("\n", notes);
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
    if (coder != null) {
      coder.close();
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
