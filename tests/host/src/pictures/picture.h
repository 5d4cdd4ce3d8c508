// A picture in memory and its files.
#ifndef IMPASTO_HOST_PICTURES_PICTURE_H_
#define IMPASTO_HOST_PICTURES_PICTURE_H_

#include <string>
#include <vector>

namespace impasto::host {

// Straight (unpremultiplied) floats, channels interleaved, row 0 lowest as OpenFX has it.
// 1 channel is grey, 3 are RGB, 4 are RGBA; integer files map to [0,1].
struct Picture {
  int width = 0;
  int height = 0;
  int channels = 0;
  std::vector<float> values;

  Picture() = default;
  Picture(int w, int h, int c) : width(w), height(h), channels(c), values(size_t(w) * h * c) {}

  float* Row(int y) { return values.data() + size_t(y) * width * channels; }
  const float* Row(int y) const { return values.data() + size_t(y) * width * channels; }
};

// Reads PGM and PPM (binary, 8 and 16 bit), PAM (GRAYSCALE, RGB, RGB_ALPHA) and PFM.
// Throws std::runtime_error naming the file and what is wrong with it.
Picture ReadPicture(const std::string& path);

// The extension chooses the format: .pgm .ppm .pam .pfm; `bits` is 8 or 16 and unused for PFM.
// Channels are dropped or added (alpha 1, grey repeated) to fit the format.
void WritePicture(const std::string& path, const Picture& picture, int bits);

// Mean over boxes; the result is at least 1 x 1. `scale` is in (0,1].
Picture ScaledDown(const Picture& picture, double scale);

Picture WithChannels(const Picture& picture, int channels);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_PICTURE_H_
