package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_time_base;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_describe;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.media.io.MediaException;

/** A chain of FFmpeg's filters over decoded pictures or sound. For one thread. */
public final class FilterGraph implements AutoCloseable {
  private static final int LAYOUT_CHARACTERS = 128;

  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext in = new AVFilterContext(null);
  private final AVFilterContext out = new AVFilterContext(null);
  private final AVFrame result = av_frame_alloc();

  private FilterGraph(String source, String from, String sink, String chain) {
    graph.nb_threads(1);
    int status =
        avfilter_graph_create_filter(in, avfilter_get_by_name(source), "in", from, null, graph);
    if (status >= 0) {
      status =
          avfilter_graph_create_filter(
              out, avfilter_get_by_name(sink), "out", (String) null, null, graph);
    }
    if (status >= 0) {
      status = connect(chain);
    }
    if (status < 0) {
      close();
      throw new MediaException(
          "FFmpeg cannot set up the filters "
              + chain
              + " ("
              + status
              + "); convert the video first");
    }
  }

  /**
   * @param sample a decoded picture like those to come
   * @param base in which times are counted
   * @param chain in FFmpeg's notation
   */
  public static FilterGraph ofPictures(AVFrame sample, AVRational base, String chain) {
    return new FilterGraph(
        "buffer",
        "video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:pixel_aspect=%d/%d:colorspace=%d:range=%d"
            .formatted(
                sample.width(),
                sample.height(),
                sample.format(),
                base.num(),
                base.den(),
                sample.sample_aspect_ratio().num(),
                Math.max(1, sample.sample_aspect_ratio().den()),
                sample.colorspace(),
                sample.color_range()),
        "buffersink",
        chain);
  }

  /** As {@link #ofPictures}, of decoded sound. */
  public static FilterGraph ofSound(AVFrame sample, AVRational base, String chain) {
    return new FilterGraph(
        "abuffer",
        "time_base=%d/%d:sample_rate=%d:sample_fmt=%d:channel_layout=%s"
            .formatted(
                base.num(),
                base.den(),
                sample.sample_rate(),
                sample.format(),
                layout(sample.ch_layout())),
        "abuffersink",
        chain);
  }

  /** A layout of channels as filters name it. */
  public static String layout(AVChannelLayout channels) {
    try (BytePointer text = new BytePointer(LAYOUT_CHARACTERS)) {
      int bytes = av_channel_layout_describe(channels, text, LAYOUT_CHARACTERS);
      return text.limit(Math.max(1, bytes) - 1).getString();
    }
  }

  /** In which the times of what comes out are counted. */
  public AVRational base() {
    return av_buffersink_get_time_base(out);
  }

  private int connect(String chain) {
    AVFilterInOut outputs = end("in", in);
    AVFilterInOut inputs = end("out", out);
    int status = avfilter_graph_parse_ptr(graph, chain, inputs, outputs, null);
    avfilter_inout_free(inputs);
    avfilter_inout_free(outputs);
    return status < 0 ? status : avfilter_graph_config(graph, null);
  }

  private static AVFilterInOut end(String name, AVFilterContext context) {
    AVFilterInOut end = avfilter_inout_alloc();
    end.name(av_strdup(new BytePointer(name)));
    end.filter_ctx(context);
    end.pad_idx(0);
    end.next(null);
    return end;
  }

  /** Hands in a picture or sound, which stays the caller's; null at the end. */
  public void add(AVFrame picture) {
    av_buffersrc_add_frame_flags(in, picture, AV_BUFFERSRC_FLAG_KEEP_REF);
  }

  /** What is ready, valid until the next call; null where more must come in first. */
  public AVFrame next() {
    av_frame_unref(result);
    return av_buffersink_get_frame(out, result) >= 0 ? result : null;
  }

  @Override
  public void close() {
    av_frame_free(result);
    avfilter_graph_free(graph);
  }
}
