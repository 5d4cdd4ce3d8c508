package org.impasto.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.Test;

class FilterGraphTest {
  /** Footage that was deinterlaced or tone-mapped came out with square pixels. */
  @Test
  void pixelsKeepTheirAspect() {
    AVFrame picture = av_frame_alloc();
    picture.format(AV_PIX_FMT_YUV420P);
    picture.width(160);
    picture.height(96);
    picture.sample_aspect_ratio(av_make_q(16, 15));
    av_frame_get_buffer(picture, 0);
    try (FilterGraph graph = FilterGraph.ofPictures(picture, av_make_q(1, 25), "hflip")) {
      graph.add(picture);
      AVFrame filtered = graph.next();
      assertEquals(16, filtered.sample_aspect_ratio().num());
      assertEquals(15, filtered.sample_aspect_ratio().den());
    } finally {
      av_frame_free(picture);
    }
  }
}
