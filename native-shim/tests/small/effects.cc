// The image effect suite: a Source that is made up, and an Output to each render.
#include <cmath>
#include <limits>

#include "small/handles.h"

namespace impasto::small_host {

std::unique_ptr<Image> NewImage() {
  auto image = std::make_unique<Image>();
  image->pixels.assign(size_t(kWidth) * kHeight * 4, std::numeric_limits<float>::quiet_NaN());
  PropertySet& p = *image;
  p.Put(kOfxImagePropData, {static_cast<void*>(image->pixels.data())});
  p.Put(kOfxImagePropBounds, {0, 0, kWidth, kHeight});
  p.Put(kOfxImagePropRowBytes, {kWidth * 16});
  p.Put(kOfxImageEffectPropPixelDepth, {std::string(kOfxBitDepthFloat)});
  p.Put(kOfxImageEffectPropComponents, {std::string(kOfxImageComponentRGBA)});
  p.Put(kOfxImageEffectPropPreMultiplication, {std::string(kOfxImageOpaque)});
  p.Put(kOfxImageEffectPropRenderScale, {1.0, 1.0});
  return image;
}

namespace {

Instance* Effect(OfxImageEffectHandle handle) { return reinterpret_cast<Instance*>(handle); }

OfxStatus EffectProperties(OfxImageEffectHandle handle, OfxPropertySetHandle* set) {
  *set = Handle(&Effect(handle)->properties);
  return kOfxStatOK;
}

OfxStatus EffectParameters(OfxImageEffectHandle handle, OfxParamSetHandle* set) {
  *set = reinterpret_cast<OfxParamSetHandle>(handle);
  return kOfxStatOK;
}

OfxStatus DefineClip(OfxImageEffectHandle handle, const char* name, OfxPropertySetHandle* set) {
  Clip& clip = Effect(handle)->clips[name];
  clip.name = name;
  *set = reinterpret_cast<OfxPropertySetHandle>(&clip.properties);
  return kOfxStatOK;
}

OfxStatus ClipHandle(OfxImageEffectHandle handle, const char* name, OfxImageClipHandle* clip,
                     OfxPropertySetHandle* set) {
  const auto found = Effect(handle)->clips.find(name);
  if (found == Effect(handle)->clips.end()) return kOfxStatErrBadHandle;
  *clip = reinterpret_cast<OfxImageClipHandle>(&found->second);
  if (set != nullptr) *set = reinterpret_cast<OfxPropertySetHandle>(&found->second.properties);
  return kOfxStatOK;
}

OfxStatus ClipProperties(OfxImageClipHandle clip, OfxPropertySetHandle* set) {
  *set = reinterpret_cast<OfxPropertySetHandle>(&reinterpret_cast<Clip*>(clip)->properties);
  return kOfxStatOK;
}

std::unique_ptr<Image> SourceImage(int kind, double time) {
  std::unique_ptr<Image> image = NewImage();
  float* to = image->pixels.data();
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x, to += 4) {
      to[0] = float(0.5 + 0.4 * std::sin(0.4 * x + 0.3 * time + kind));
      to[1] = float(0.5 + 0.4 * std::cos(0.3 * y + 0.7 * kind));
      to[2] = float(((x / 6 + y / 6 + kind) % 3) / 2.0);
      to[3] = 1;
    }
  }
  return image;
}

OfxStatus GetImage(OfxImageClipHandle handle, OfxTime time, const OfxRectD*,
                   OfxPropertySetHandle* set) {
  const Clip& clip = *reinterpret_cast<Clip*>(handle);
  if (clip.name == "Output") {
    *set = Handle(rendering.output);
    ++images_out;
    return kOfxStatOK;
  }
  if (clip.name != "Source" || time < 1 || time > 8) return kOfxStatFailed;
  *set = Handle(SourceImage(clip.owner->kind, time).release());
  ++images_out;
  return kOfxStatOK;
}

OfxStatus ReleaseImage(OfxPropertySetHandle set) {
  --images_out;
  auto* const image = static_cast<Image*>(reinterpret_cast<PropertySet*>(set));
  if (image != rendering.output) delete image;
  return kOfxStatOK;
}

OfxStatus Region(OfxImageClipHandle, OfxTime, OfxRectD* region) {
  *region = {0, 0, kWidth, kHeight};
  return kOfxStatOK;
}

int Abort(OfxImageEffectHandle) {
  if (rendering.wants_stop != nullptr && (*rendering.wants_stop)()) rendering.asked_to_stop = true;
  return rendering.asked_to_stop ? 1 : 0;
}

const OfxImageEffectSuiteV1 kEffects = {
    EffectProperties, EffectParameters, DefineClip, ClipHandle, ClipProperties,
    GetImage,         ReleaseImage,     Region,     Abort,      nullptr,
    nullptr,          nullptr,          nullptr};

}  // namespace

const OfxImageEffectSuiteV1& Effects() { return kEffects; }

}  // namespace impasto::small_host
