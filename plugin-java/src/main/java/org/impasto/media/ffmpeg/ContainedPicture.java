package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.impasto.frame.Frame;
import org.impasto.frame.Planes;
import org.impasto.media.io.MediaException;
import org.impasto.media.io.MediaLimits;

/** The first picture of a container: GIF, AVIF, HEIC; those in tiles put together. */
final class ContainedPicture implements AutoCloseable {
  private final Path file;
  private final String kind;
  private final long mostPixels;
  private final AVFormatContext container = new AVFormatContext(null);

  private ContainedPicture(Path file, String kind, long mostPixels) {
    this.file = file;
    this.kind = kind;
    this.mostPixels = mostPixels;
  }

  /** RGB or RGBA, upright; the caller closes it. */
  static Frame read(Path file, String kind, long mostPixels) {
    try (ContainedPicture picture = new ContainedPicture(file, kind, mostPixels)) {
      picture.open();
      return picture.picture();
    }
  }

  private void open() {
    AVDictionary options = new AVDictionary(null);
    String format = kind.equals("gif") ? "gif" : "mov";
    av_dict_set(options, "protocol_whitelist", "file", 0);
    av_dict_set(options, "format_whitelist", "gif,mov,mp4,m4a,3gp,3g2,mj2", 0);
    int status =
        avformat_open_input(
            container, "file:" + file.toAbsolutePath(), av_find_input_format(format), options);
    av_dict_free(options);
    Decodable.require(status == 0, file, kind);
    avformat_find_stream_info(container, (AVDictionary) null);
  }

  private Frame picture() {
    for (int g = 0; g < container.nb_stream_groups(); g++) {
      AVStreamGroup group = container.stream_groups(g);
      if (group.type() == AV_STREAM_GROUP_PARAMS_TILE_GRID) {
        return tiled(group, group.params_tile_grid());
      }
    }
    for (int s = 0; s < container.nb_streams(); s++) {
      if (container.streams(s).codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
        Map<Integer, Frame> found = decode(Map.of(s, 0));
        Decodable.require(found.containsKey(0), file, kind);
        return Turn.of(
                container.streams(s).codecpar().coded_side_data(),
                container.streams(s).codecpar().nb_coded_side_data())
            .apply(found.get(0));
      }
    }
    throw new MediaException(file + " has no picture in it; give another");
  }

  private Frame tiled(AVStreamGroup group, AVStreamGroupTileGrid grid) {
    MediaLimits.requireSize(file, grid.coded_width(), grid.coded_height());
    Decodable.require((long) grid.coded_width() * grid.coded_height() <= mostPixels, file, kind);
    Map<Integer, Integer> tileOfStream = new HashMap<>();
    for (int t = 0; t < grid.nb_tiles(); t++) {
      tileOfStream.put(group.streams(grid.offsets_idx(t)).index(), t);
    }
    Map<Integer, Frame> tiles = decode(tileOfStream);
    try {
      Decodable.require(tiles.size() == grid.nb_tiles(), file, kind);
      Frame whole = Frame.allocate(grid.width(), grid.height(), 3);
      tiles.forEach(
          (t, tile) ->
              place(
                  tile,
                  whole,
                  grid.offsets_horizontal(t) - grid.horizontal_offset(),
                  grid.offsets_vertical(t) - grid.vertical_offset()));
      return Turn.of(grid.coded_side_data(), grid.nb_coded_side_data()).apply(whole);
    } finally {
      tiles.values().forEach(Frame::close);
    }
  }

  private static void place(Frame tile, Frame whole, int left, int top) {
    int first = Math.max(0, -left);
    int count = Math.min(tile.width(), whole.width() - left) - first;
    for (int c = 0; c < whole.channels(); c++) {
      FloatBuffer from = Planes.buffer(tile, c);
      FloatBuffer to = Planes.buffer(whole, c);
      for (int y = Math.max(0, -top);
          count > 0 && y < Math.min(tile.height(), whole.height() - top);
          y++) {
        to.put((top + y) * whole.width() + left + first, from, y * tile.width() + first, count);
      }
    }
  }

  /** The first picture of each stream, by the number that is given to it. */
  private Map<Integer, Frame> decode(Map<Integer, Integer> numbers) {
    Map<Integer, Frame> found = new HashMap<>();
    AVPacket packet = av_packet_alloc();
    try {
      while (found.size() < numbers.size() && av_read_frame(container, packet) >= 0) {
        Integer number = numbers.get(packet.stream_index());
        if (number != null && !found.containsKey(number)) {
          Frame picture = decode(container.streams(packet.stream_index()), packet);
          if (picture != null) {
            found.put(number, picture);
          }
        }
        av_packet_unref(packet);
      }
      return found;
    } finally {
      av_packet_free(packet);
    }
  }

  private Frame decode(AVStream stream, AVPacket packet) {
    AVCodecContext context = avcodec_alloc_context3(null);
    AVFrame picture = av_frame_alloc();
    try {
      avcodec_parameters_to_context(context, stream.codecpar());
      context.max_pixels(mostPixels);
      context.thread_count(1);
      boolean open =
          avcodec_open2(context, avcodec_find_decoder(context.codec_id()), (AVDictionary) null)
              == 0;
      Decodable.require(open, file, kind);
      avcodec_send_packet(context, packet);
      avcodec_send_packet(context, null);
      return avcodec_receive_frame(context, picture) == 0 ? FramePixels.numbers(picture) : null;
    } finally {
      av_frame_free(picture);
      avcodec_free_context(context);
    }
  }

  @Override
  public void close() {
    avformat_close_input(container);
  }
}
