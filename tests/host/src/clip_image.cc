#include "clip_image.h"

#include "console.h"
#include "host.h"
#include "number_text.h"

namespace impasto::host {
namespace {

void premultiply(Picture& picture) {
  for (size_t i = 0; i < picture.values.size(); i += 4) {
    for (size_t c = 0; c < 3; ++c) picture.values[i + c] *= picture.values[i + 3];
  }
}

void unpremultiply(Picture& picture) {
  for (size_t i = 0; i < picture.values.size(); i += 4) {
    const float alpha = picture.values[i + 3];
    if (alpha == 0) continue;
    for (size_t c = 0; c < 3; ++c) picture.values[i + c] /= alpha;
  }
}

void makeOpaque(Picture& picture) {
  for (size_t i = 3; i < picture.values.size(); i += 4) picture.values[i] = 1;
}

// What is left of the numbers in a buffer of this depth.
void quantise(Picture& picture, Depth depth) {
  std::vector<float> buffer(picture.values.size());  // large enough for every depth
  encode(depth, picture.values.data(), picture.values.size(), buffer.data());
  decode(depth, buffer.data(), picture.values.size(), picture.values.data());
}

Picture carriedPicture(const Picture& picture, const Clip& clip) {
  const PixelFormat carried = imagePolicy().carries.value_or(clip.format());
  Picture pixels = withChannels(picture, carried.channels());
  if (carried.components == Components::kRgba) {
    if (clip.premultiplication() == kOfxImagePreMultiplied) premultiply(pixels);
    if (clip.premultiplication() == kOfxImageOpaque) makeOpaque(pixels);
  }
  if (!imagePolicy().carries) return pixels;
  quantise(pixels, carried.depth);
  return withChannels(pixels, clip.format().channels());
}

void checkTime(const Clip& clip, OfxTime time) {
  const std::string at = "clip " + clip.name() + " was asked for time " + formatShortest(time);
  if (time != host().action.time() && !clip.isOutput() &&
      clip.properties().getInt(kOfxImageEffectPropTemporalClipAccess) == 0) {
    host().rules.broken("temporal-access",
                        at + ", but the plugin did not claim temporal access to it");
  }
  if (!clip.isOutput() && !clip.isNeeded(time)) {
    host().rules.warn("undeclared-frame", at + ", which its answer to getFramesNeeded lacks");
  }
}

// Properties, but no pixels.
std::unique_ptr<Image> emptyImage(const Clip& clip) {
  auto image = std::make_unique<Image>("image without data of " + clip.name(), OfxRectI{0, 0, 0, 0},
                                       clip.format(), imagePolicy().layout);
  image->properties().put(kOfxImagePropData, {static_cast<void*>(nullptr)});
  return image;
}

}  // namespace

ImagePolicy& imagePolicy() {
  static ImagePolicy policy;
  return policy;
}

OfxStatus lendClipImage(Clip& clip, OfxTime time, OfxPropertySetHandle* image) {
  checkTime(clip, time);
  Host& h = host();
  if (clip.isOutput()) {
    if (clip.output() == nullptr) return kOfxStatFailed;
    *image = h.loans.lendOutput(*clip.output()).handle();
    return kOfxStatOK;
  }
  if (time != h.action.time() && h.traits.timeAccess == TimeAccess::kRefused) return kOfxStatFailed;
  if (h.traits.undeclaredFramesAreMissing && !clip.isNeeded(time)) return kOfxStatFailed;
  const bool ignored = h.traits.timeAccess == TimeAccess::kIgnored;
  std::unique_ptr<Image> made = makeClipImage(clip, ignored ? h.action.time() : time);
  if (made == nullptr && h.traits.noPicture == NoPicture::kNull) return kOfxStatOK;
  if (made == nullptr && h.traits.noPicture == NoPicture::kWithoutData) made = emptyImage(clip);
  if (made == nullptr) return kOfxStatFailed;
  *image = h.loans.lend(std::move(made)).handle();
  return kOfxStatOK;
}

std::optional<OfxRectD> clipRegion(Clip& clip, OfxTime time) {
  const double scale = imagePolicy().renderScale;
  if (clip.isOutput()) {
    if (clip.output() == nullptr) return std::nullopt;
    const OfxRectI& b = clip.output()->bounds();
    return OfxRectD{b.x1 / scale, b.y1 / scale, b.x2 / scale, b.y2 / scale};
  }
  if (clip.source() == nullptr) return std::nullopt;
  try {
    const auto picture = clip.source()->at(time);
    if (picture == nullptr) return std::nullopt;
    return OfxRectD{0, 0, picture->width / scale, picture->height / scale};
  } catch (const std::exception& error) {
    console().complain(std::string("clip ") + clip.name() + ": " + error.what());
    return std::nullopt;
  }
}

std::unique_ptr<Image> makeClipImage(Clip& clip, OfxTime time) {
  if (clip.source() == nullptr) return nullptr;
  std::shared_ptr<const Picture> picture;
  try {
    picture = clip.source()->at(time);
  } catch (const std::exception& error) {
    console().complain(std::string("clip ") + clip.name() + ": " + error.what());
  }
  if (picture == nullptr) return nullptr;
  const PixelFormat format = clip.format();
  const Picture pixels = carriedPicture(*picture, clip);
  const std::string label = "image of " + clip.name() + " at " + formatShortest(time);
  auto image = std::make_unique<Image>(label, OfxRectI{0, 0, pixels.width, pixels.height}, format,
                                       imagePolicy().layout);
  for (int y = 0; y < pixels.height; ++y) {
    encode(format.depth, pixels.row(y), size_t(pixels.width) * format.channels(), image->row(y));
  }
  const double scale = imagePolicy().renderScale;
  image->properties().put(kOfxImageEffectPropRenderScale, {scale, scale});
  image->properties().put(kOfxImageEffectPropPreMultiplication, {clip.premultiplication()});
  image->properties().put(kOfxImagePropField, {host().traits.field});
  image->properties().put(kOfxImagePropUniqueIdentifier, {label});
  return image;
}

Picture pictureFrom(const Image& image, const std::string& premultiplication) {
  const int channels = image.format().channels();
  Picture picture(image.width(), image.height(), channels);
  for (int y = 0; y < picture.height; ++y) {
    decode(image.format().depth, image.row(image.bounds().y1 + y),
           size_t(picture.width) * size_t(channels), picture.row(y));
  }
  if (channels == 4 && premultiplication == kOfxImagePreMultiplied) unpremultiply(picture);
  return picture;
}

}  // namespace impasto::host
