package org.impasto.media.coding;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.frame.Frame;
import org.impasto.media.ffmpeg.SwsPixels;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.Replacement;

/**
 * H.265 by the user's own {@code ffmpeg}: raw pictures go through a pipe, packets come from the
 * file that it wrote beside the output. What is read of that file counts frames; when they are
 * shown is remembered here.
 */
final class OwnEncoder implements VideoCoder {
  private static final List<String> QUALITIES = List.of("28", "20", "14");
  private static final int MESSAGE_CHARACTERS = 400;

  private final OwnFfmpeg ffmpeg;
  private final Form form;
  private final Replacement file;
  private final Path messages;
  private final AVFrame picture = av_frame_alloc();
  private final SwsPixels pixels;
  private final List<Long> shown = new ArrayList<>();
  private final List<Long> durations = new ArrayList<>();
  private final AVFormatContext coded = new AVFormatContext(null);
  private Process process;

  /**
   * @param target beside which it writes
   */
  OwnEncoder(OwnFfmpeg ffmpeg, Path target, Form form) {
    this.ffmpeg = ffmpeg;
    this.form = form;
    String name = target.getFileName().toString().replaceFirst("\\.\\w+$", "");
    file = new Replacement(target.resolveSibling(name + ".h265.mp4"));
    messages = file.beside().resolveSibling(file.beside().getFileName() + ".log");
    int format = form.fine() ? AV_PIX_FMT_YUV420P10LE : AV_PIX_FMT_YUV420P;
    picture.format(format);
    picture.width(form.width());
    picture.height(form.height());
    av_frame_get_buffer(picture, 0);
    pixels = SwsPixels.encoding(form.width(), form.height(), format);
  }

  @Override
  public AVRational base() {
    return av_make_q(form.ticks().seconds(), form.ticks().frames());
  }

  @Override
  public String note() {
    return "H.265 is coded by your own " + ffmpeg.program();
  }

  @Override
  public boolean describesAhead() {
    return false;
  }

  private List<String> command() {
    String rate = form.rate().frames() + "/" + form.rate().seconds();
    String layout = form.fine() ? "yuv420p10le" : "yuv420p";
    List<String> command = new ArrayList<>();
    command.add(ffmpeg.program().toString());
    command.addAll(List.of("-hide_banner", "-loglevel", "error", "-y"));
    command.addAll(List.of("-f", "rawvideo", "-pixel_format", layout));
    command.addAll(List.of("-video_size", form.width() + "x" + form.height()));
    command.addAll(List.of("-framerate", rate, "-i", "pipe:0"));
    command.addAll(List.of("-vf", "setsar=" + form.aspect()[0] + "/" + form.aspect()[1]));
    command.addAll(List.of("-c:v", OwnFfmpeg.H265, "-preset", "medium"));
    command.addAll(List.of("-crf", QUALITIES.get(form.quality().ordinal())));
    command.addAll(List.of("-pix_fmt", layout, "-color_range", "tv", "-colorspace", "bt709"));
    command.addAll(List.of("-color_primaries", "bt709", "-color_trc", "bt709"));
    command.addAll(List.of("-x265-params", "log-level=error", "-tag:v", "hvc1"));
    command.addAll(List.of("-f", "mp4", file.beside().toAbsolutePath().toString()));
    return command;
  }

  @Override
  public boolean encode(Frame frame, long ticks, long duration, Consumer<AVPacket> packets) {
    try {
      if (process == null) {
        process =
            new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(messages.toFile())
                .start();
      }
      pixels.encode(frame, picture);
      OutputStream pipe = process.getOutputStream();
      int bytes = form.fine() ? 2 : 1;
      for (int plane = 0; plane < 3; plane++) {
        int shift = plane == 0 ? 0 : 1;
        send(pipe, plane, (form.width() >> shift) * bytes, form.height() >> shift);
      }
      shown.add(ticks);
      durations.add(duration);
      return true;
    } catch (IOException ended) {
      throw failed();
    }
  }

  private void send(OutputStream pipe, int plane, int width, int height) throws IOException {
    byte[] rows = new byte[width * height];
    BytePointer from = picture.data(plane);
    long start = from.position();
    for (int y = 0; y < height; y++) {
      from.position(start + (long) y * picture.linesize(plane)).get(rows, y * width, width);
    }
    from.position(start);
    pipe.write(rows);
  }

  private MediaException failed() {
    String said = "";
    try {
      said = Files.readString(messages, StandardCharsets.UTF_8).strip();
    } catch (IOException unknown) {
      // It said nothing.
    }
    return new MediaException(
        ffmpeg.program()
            + " cannot code H.265"
            + (said.isEmpty()
                ? ""
                : " (" + said.substring(0, Math.min(MESSAGE_CHARACTERS, said.length())) + ")")
            + "; choose --codec av1 or prores, or name another program in IMPASTO_FFMPEG");
  }

  @Override
  public void end() {
    try {
      if (process == null) {
        throw failed();
      }
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw failed();
      }
    } catch (IOException ended) {
      throw failed();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed();
    }
    String place = "file:" + file.beside().toAbsolutePath();
    if (avformat_open_input(coded, place, null, (AVDictionary) null) != 0
        || avformat_find_stream_info(coded, (AVDictionary) null) < 0
        || coded.nb_streams() != 1) {
      throw failed();
    }
  }

  @Override
  public void describe(AVStream stream) {
    avcodec_parameters_copy(stream.codecpar(), coded.streams(0).codecpar());
    stream.codecpar().codec_tag(0);
  }

  @Override
  public void drain(Consumer<AVPacket> packets) {
    AVRational from = coded.streams(0).time_base();
    double frames = form.rate().perSecond() * from.num() / from.den();
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(coded, packet) >= 0) {
      int at = (int) Math.round(packet.pts() * frames);
      packet.pts(ticks(at));
      packet.dts(Math.min(packet.pts(), ticks((int) Math.round(packet.dts() * frames))));
      packet.duration(durations.get(Math.min(at, durations.size() - 1)));
      packets.accept(packet);
      av_packet_unref(packet);
    }
    av_packet_free(packet);
  }

  /** When a frame is shown; those before the first are the steps of the decoder's head start. */
  private long ticks(int frame) {
    int last = shown.size() - 1;
    return frame < 0
        ? shown.get(0) + frame * durations.get(0)
        : shown.get(Math.min(frame, last)) + Math.max(0, frame - last) * durations.get(last);
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    avformat_close_input(coded);
    pixels.close();
    av_frame_free(picture);
    try {
      Files.deleteIfExists(messages);
    } catch (IOException left) {
      // Of a few lines.
    }
    file.close();
  }
}
