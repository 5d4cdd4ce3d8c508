#include "pictures.h"

#include <cmath>
#include <cstdint>

namespace impasto::rule_breaker {

OfxHost* the_host = nullptr;
const OfxPropertySuiteV1* props = nullptr;
const OfxImageEffectSuiteV1* effects = nullptr;
const OfxParameterSuiteV1* params = nullptr;
const OfxMessageSuiteV2* messages = nullptr;
const OfxProgressSuiteV1* progress = nullptr;
const OfxMemorySuiteV1* memory = nullptr;
const OfxTimeLineSuiteV1* time_line = nullptr;

namespace {

std::string Text(OfxPropertySetHandle set, const char* name) {
  char* value = nullptr;
  return props->propGetString(set, name, 0, &value) == kOfxStatOK ? value : "";
}

}  // namespace

bool Fetch(OfxImageEffectHandle effect, const char* clip_name, double time, Image* image) {
  OfxImageClipHandle clip;
  if (effects->clipGetHandle(effect, clip_name, &clip, nullptr) != kOfxStatOK) return false;
  if (effects->clipGetImage(clip, time, nullptr, &image->handle) != kOfxStatOK) return false;
  props->propGetIntN(image->handle, kOfxImagePropBounds, 4, &image->bounds.x1);
  props->propGetInt(image->handle, kOfxImagePropRowBytes, 0, &image->row_bytes);
  void* data = nullptr;
  props->propGetPointer(image->handle, kOfxImagePropData, 0, &data);
  image->data = static_cast<unsigned char*>(data);
  image->depth = Text(image->handle, kOfxImageEffectPropPixelDepth);
  const std::string components = Text(image->handle, kOfxImageEffectPropComponents);
  image->channels = components == kOfxImageComponentRGBA  ? 4
                    : components == kOfxImageComponentRGB ? 3
                                                          : 1;
  return true;
}

int IntParam(OfxImageEffectHandle effect, const char* name) {
  OfxParamSetHandle set;
  OfxParamHandle param;
  int value = 0;
  effects->getParamSet(effect, &set);
  params->paramGetHandle(set, name, &param, nullptr);
  params->paramGetValue(param, &value);
  return value;
}

void Blend(const std::vector<Image>& from, const Image& to, int x, int y, bool invert) {
  for (int c = 0; c < to.channels; ++c) {
    const bool flip = invert && c < 3;
    if (to.depth == kOfxBitDepthByte) {
      int sum = 0;
      for (const Image& image : from) sum += image.At(x, y)[c];
      const int mean = int(std::lround(double(sum) / double(from.size())));
      to.At(x, y)[c] = static_cast<unsigned char>(flip ? 255 - mean : mean);
    } else if (to.depth == kOfxBitDepthFloat) {
      float sum = 0;
      for (const Image& image : from) sum += reinterpret_cast<float*>(image.At(x, y))[c];
      const float mean = sum / float(from.size());
      reinterpret_cast<float*>(to.At(x, y))[c] = flip ? 1 - mean : mean;
    } else {
      const uint16_t value = reinterpret_cast<uint16_t*>(from[0].At(x, y))[c];
      const bool is_short = to.depth == kOfxBitDepthShort;
      reinterpret_cast<uint16_t*>(to.At(x, y))[c] =
          flip && is_short ? uint16_t(65535 - value) : value;
    }
  }
}

}  // namespace impasto::rule_breaker
