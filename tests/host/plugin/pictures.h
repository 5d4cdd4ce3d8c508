// What the plugin asks of the host: suites, pictures, numbers.
#ifndef IMPASTO_HOST_PLUGIN_PICTURES_H_
#define IMPASTO_HOST_PLUGIN_PICTURES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto::rule_breaker {

extern OfxHost* the_host;
extern const OfxPropertySuiteV1* props;
extern const OfxImageEffectSuiteV1* effects;
extern const OfxParameterSuiteV1* params;
extern const OfxMessageSuiteV2* messages;
extern const OfxProgressSuiteV1* progress;
extern const OfxMemorySuiteV1* memory;
extern const OfxTimeLineSuiteV1* time_line;

struct Image {
  OfxPropertySetHandle handle = nullptr;
  OfxRectI bounds{};
  int row_bytes = 0;
  int channels = 0;
  std::string depth;
  unsigned char* data = nullptr;

  unsigned char* At(int x, int y) const {
    const int bytes = depth == kOfxBitDepthByte ? 1 : depth == kOfxBitDepthFloat ? 4 : 2;
    return data + std::ptrdiff_t(y - bounds.y1) * row_bytes + (x - bounds.x1) * channels * bytes;
  }
};

bool Fetch(OfxImageEffectHandle effect, const char* clip_name, double time, Image* image);

int IntParam(OfxImageEffectHandle effect, const char* name);

// The mean of the images at one place; byte and float only, the others copy the first image.
void Blend(const std::vector<Image>& from, const Image& to, int x, int y, bool invert);

}  // namespace impasto::rule_breaker

#endif  // IMPASTO_HOST_PLUGIN_PICTURES_H_
