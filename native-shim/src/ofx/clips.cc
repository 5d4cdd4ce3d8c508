#include "ofx/clips.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "impasto/parameter_table.h"
#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

Depth DepthNamed(const std::string& name) {
  if (name == kOfxBitDepthByte) return Depth::kByte;
  if (name == kOfxBitDepthShort) return Depth::kShort;
  if (name == kOfxBitDepthHalf) return Depth::kHalf;
  if (name == kOfxBitDepthFloat) return Depth::kFloat;
  throw std::runtime_error("the host handed over pixels of depth '" + name +
                           "'; byte, short, half or float is required: convert the clip");
}

Components ComponentsNamed(const std::string& name) {
  if (name == kOfxImageComponentRGBA) return Components::kRgba;
  if (name == kOfxImageComponentRGB) return Components::kRgb;
  if (name == kOfxImageComponentAlpha) return Components::kAlpha;
  throw std::runtime_error("the host handed over pixels with components '" + name +
                           "'; RGBA, RGB or Alpha is required: convert the clip");
}

// What would lead outside the host's memory, whatever it is.
void RequireSane(const PixelBuffer& pixels) {
  const OfxRectI& b = pixels.bounds;
  const int farthest = std::max({std::abs(b.x1), std::abs(b.y1), std::abs(b.x2), std::abs(b.y2)});
  const auto row =
      static_cast<std::ptrdiff_t>(BytesPerPixel(pixels.depth, pixels.components)) * Width(b);
  if (IsEmpty(b) ||
      (farthest < kFarthestPixel && (Height(b) == 1 || std::abs(pixels.row_bytes) >= row)))
    return;
  throw std::runtime_error(
      "the host handed over a picture that cannot be: " + std::to_string(Width(b)) + "x" +
      std::to_string(Height(b)) + " pixels in rows of " + std::to_string(pixels.row_bytes) +
      " bytes; render again, or restart the host");
}

std::string OfxComponents(const std::string& name) { return "OfxImageComponent" + name; }

void DescribeClip(OfxImageEffectHandle effect, const ClipEntry& entry) {
  OfxPropertySetHandle set = nullptr;
  HostSuites().effect->clipDefine(effect, entry.name, &set);
  if (set == nullptr) return;
  Set(set, kOfxPropLabel, entry.label);
  for (int i = 0; i < entry.component_count; ++i) {
    HostSuites().property->propSetString(set, kOfxImageEffectPropSupportedComponents, i,
                                         OfxComponents(entry.components[i]).c_str());
  }
  Set(set, kOfxImageClipPropOptional, entry.optional ? 1 : 0);
  Set(set, kOfxImageClipPropIsMask, entry.mask ? 1 : 0);
  Set(set, kOfxImageEffectPropTemporalClipAccess, 1);
  Set(set, kOfxImageEffectPropSupportsTiles, 0);
  Set(set, kOfxImageClipPropFieldExtraction, kOfxImageFieldBoth);
}

}  // namespace

void DescribeClips(OfxImageEffectHandle effect) {
  for (const ClipEntry& entry : kClips) DescribeClip(effect, entry);
}

Clip::Clip(OfxImageEffectHandle effect, const char* name) {
  if (HostSuites().effect->clipGetHandle(effect, name, &handle_, &properties_) != kOfxStatOK) {
    handle_ = nullptr;
    properties_ = nullptr;
  }
}

bool Clip::Connected() const {
  return handle_ != nullptr && GetInt(properties_, kOfxImageClipPropConnected, 0, 1) != 0;
}

Image::Image(const Clip& clip, OfxTime time) {
  if (!clip.Connected()) return;
  OfxPropertySetHandle image = nullptr;
  if (HostSuites().effect->clipGetImage(clip.handle(), time, nullptr, &image) != kOfxStatOK) return;
  image_ = image;
  data_ = GetPointer(image_, kOfxImagePropData);
}

Image::~Image() {
  if (image_ != nullptr) HostSuites().effect->clipReleaseImage(image_);
}

PixelBuffer Image::Pixels() const {
  PixelBuffer pixels;
  pixels.data = static_cast<std::byte*>(data_);
  pixels.bounds = GetRect(image_, kOfxImagePropBounds);
  pixels.depth = DepthNamed(GetString(image_, kOfxImageEffectPropPixelDepth));
  pixels.components = ComponentsNamed(GetString(image_, kOfxImageEffectPropComponents));
  pixels.row_bytes = GetInt(image_, kOfxImagePropRowBytes, 0, 0);
  if (pixels.row_bytes == 0) {
    pixels.row_bytes = static_cast<std::ptrdiff_t>(Width(pixels.bounds) *
                                                   BytesPerPixel(pixels.depth, pixels.components));
  }
  RequireSane(pixels);
  return pixels;
}

bool Image::Premultiplied() const {
  return GetString(image_, kOfxImageEffectPropPreMultiplication) == kOfxImagePreMultiplied;
}

OfxPointD Image::Scale() const {
  return {GetDouble(image_, kOfxImageEffectPropRenderScale, 0, 1.0),
          GetDouble(image_, kOfxImageEffectPropRenderScale, 1, 1.0)};
}

}  // namespace impasto
