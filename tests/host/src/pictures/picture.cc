#include "pictures/picture.h"

#include <algorithm>
#include <cmath>

namespace impasto::host {

Picture WithChannels(const Picture& picture, int channels) {
  if (picture.channels == channels) return picture;
  Picture result(picture.width, picture.height, channels);
  const size_t pixels = size_t(picture.width) * picture.height;
  const bool grey = picture.channels == 1;
  for (size_t i = 0; i < pixels; ++i) {
    const float* in = picture.values.data() + i * picture.channels;
    float* out = result.values.data() + i * channels;
    if (channels == 1) {
      // A picture with alpha stands for its alpha, one without for its Rec. 709 luma.
      out[0] = picture.channels == 4 ? in[3] : 0.2126f * in[0] + 0.7152f * in[1] + 0.0722f * in[2];
      continue;
    }
    for (int c = 0; c < 3; ++c) out[c] = in[grey ? 0 : c];
    if (channels == 4) out[3] = 1;
  }
  return result;
}

Picture ScaledDown(const Picture& picture, double scale) {
  if (scale == 1) return picture;
  Picture result(std::max(1, int(std::lround(picture.width * scale))),
                 std::max(1, int(std::lround(picture.height * scale))), picture.channels);
  for (int y = 0; y < result.height; ++y) {
    const int top = int(int64_t(y + 1) * picture.height / result.height);
    const int bottom = int(int64_t(y) * picture.height / result.height);
    for (int x = 0; x < result.width; ++x) {
      const int left = int(int64_t(x) * picture.width / result.width);
      const int right = int(int64_t(x + 1) * picture.width / result.width);
      for (int c = 0; c < picture.channels; ++c) {
        double sum = 0;
        for (int v = bottom; v < top; ++v) {
          for (int u = left; u < right; ++u) sum += picture.Row(v)[u * picture.channels + c];
        }
        result.Row(y)[x * picture.channels + c] = float(sum / ((top - bottom) * (right - left)));
      }
    }
  }
  return result;
}

}  // namespace impasto::host
