package org.impasto.media.video;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse_ptr;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_inout_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_strdup;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.impasto.media.io.MediaException;

/** A chain of FFmpeg's filters over decoded pictures. For one thread. */
final class FrameFilter implements AutoCloseable {
  private final AVFilterGraph graph = avfilter_graph_alloc();
  private final AVFilterContext in = new AVFilterContext(null);
  private final AVFilterContext out = new AVFilterContext(null);
  private final AVFrame result = av_frame_alloc();

  /**
   * @param sample a decoded picture like those to come
   * @param chain in FFmpeg's notation
   */
  FrameFilter(AVFrame sample, AVRational base, String chain) {
    graph.nb_threads(1);
    String from =
        "video_size=%dx%d:pix_fmt=%d:time_base=%d/%d:colorspace=%d:range=%d"
            .formatted(
                sample.width(),
                sample.height(),
                sample.format(),
                base.num(),
                base.den(),
                sample.colorspace(),
                sample.color_range());
    int status =
        avfilter_graph_create_filter(in, avfilter_get_by_name("buffer"), "in", from, null, graph);
    if (status >= 0) {
      status =
          avfilter_graph_create_filter(
              out, avfilter_get_by_name("buffersink"), "out", (String) null, null, graph);
    }
    if (status >= 0) {
      status = connect(chain);
    }
    if (status < 0) {
      close();
      throw new MediaException(
          "FFmpeg cannot set up the filters " + chain + " (" + status + "); convert the video first");
    }
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

  /** Hands in a picture, which stays the caller's; null at the end. */
  void add(AVFrame picture) {
    av_buffersrc_add_frame_flags(in, picture, AV_BUFFERSRC_FLAG_KEEP_REF);
  }

  /** A picture that is ready, valid until the next call; null where more must come in first. */
  AVFrame next() {
    av_frame_unref(result);
    return av_buffersink_get_frame(out, result) >= 0 ? result : null;
  }

  @Override
  public void close() {
    av_frame_free(result);
    avfilter_graph_free(graph);
  }
}
