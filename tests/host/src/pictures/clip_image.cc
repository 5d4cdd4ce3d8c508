#include "pictures/clip_image.h"

#include "rules/host.h"
#include "user/console.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

void Premultiply(Picture& picture) {
  for (size_t i = 0; i < picture.values.size(); i += 4) {
    for (size_t c = 0; c < 3; ++c) picture.values[i + c] *= picture.values[i + 3];
  }
}

void Unpremultiply(Picture& picture) {
  for (size_t i = 0; i < picture.values.size(); i += 4) {
    const float alpha = picture.values[i + 3];
    if (alpha == 0) continue;
    for (size_t c = 0; c < 3; ++c) picture.values[i + c] /= alpha;
  }
}

void MakeOpaque(Picture& picture) {
  for (size_t i = 3; i < picture.values.size(); i += 4) picture.values[i] = 1;
}

// What is left of the numbers in a buffer of this depth.
void Quantise(Picture& picture, Depth depth) {
  std::vector<float> buffer(picture.values.size());  // large enough for every depth
  Encode(depth, picture.values.data(), picture.values.size(), buffer.data());
  Decode(depth, buffer.data(), picture.values.size(), picture.values.data());
}

Picture CarriedPicture(const Picture& picture, const Clip& clip) {
  const PixelFormat carried = TheImagePolicy().carries.value_or(clip.format());
  Picture pixels = WithChannels(picture, carried.channels());
  if (carried.components == Components::kRgba) {
    if (clip.premultiplication() == kOfxImagePreMultiplied) Premultiply(pixels);
    if (clip.premultiplication() == kOfxImageOpaque) MakeOpaque(pixels);
  }
  if (!TheImagePolicy().carries) return pixels;
  Quantise(pixels, carried.depth);
  return WithChannels(pixels, clip.format().channels());
}

void CheckTime(const Clip& clip, OfxTime time) {
  const std::string at = "clip " + clip.name() + " was asked for time " + FormatShortest(time);
  if (time != TheHost().action.time() && !clip.IsOutput() &&
      clip.properties().GetInt(kOfxImageEffectPropTemporalClipAccess) == 0) {
    TheHost().rules.Broken("temporal-access",
                           at + ", but the plugin did not claim temporal access to it");
  }
  if (!clip.IsOutput() && !clip.IsNeeded(time)) {
    TheHost().rules.Warn("undeclared-frame", at + ", which its answer to getFramesNeeded lacks");
  }
}

// Properties, but no pixels.
std::unique_ptr<Image> EmptyImage(const Clip& clip) {
  auto image = std::make_unique<Image>("image without data of " + clip.name(), OfxRectI{0, 0, 0, 0},
                                       clip.format(), TheImagePolicy().layout);
  image->properties().Put(kOfxImagePropData, {static_cast<void*>(nullptr)});
  return image;
}

}  // namespace

ImagePolicy& TheImagePolicy() {
  static ImagePolicy policy;
  return policy;
}

OfxStatus LendClipImage(Clip& clip, OfxTime time, OfxPropertySetHandle* image) {
  CheckTime(clip, time);
  Host& h = TheHost();
  if (clip.IsOutput()) {
    if (clip.output() == nullptr) return kOfxStatFailed;
    *image = h.loans.LendOutput(*clip.output()).handle();
    return kOfxStatOK;
  }
  if (time != h.action.time() && h.traits.time_access == TimeAccess::kRefused)
    return kOfxStatFailed;
  if (h.traits.undeclared_frames_are_missing && !clip.IsNeeded(time)) return kOfxStatFailed;
  if (h.traits.time_access == TimeAccess::kIgnored) time = h.action.time();
  if (h.traits.time_access == TimeAccess::kStatic) time = h.time_bounds.min;
  std::unique_ptr<Image> made = MakeClipImage(clip, time);
  if (made == nullptr && h.traits.no_picture == NoPicture::kNull) return kOfxStatOK;
  if (made == nullptr && h.traits.no_picture == NoPicture::kWithoutData) made = EmptyImage(clip);
  if (made == nullptr) return kOfxStatFailed;
  *image = h.loans.Lend(std::move(made)).handle();
  return kOfxStatOK;
}

std::optional<OfxRectD> ClipRegion(Clip& clip, OfxTime time) {
  const double scale = TheImagePolicy().render_scale;
  if (clip.IsOutput()) {
    if (clip.output() == nullptr) return std::nullopt;
    const OfxRectI& b = clip.output()->bounds();
    return OfxRectD{b.x1 / scale, b.y1 / scale, b.x2 / scale, b.y2 / scale};
  }
  if (clip.source() == nullptr) return std::nullopt;
  try {
    const auto picture = clip.source()->At(time);
    if (picture == nullptr) return std::nullopt;
    return OfxRectD{0, 0, picture->width / scale, picture->height / scale};
  } catch (const std::exception& error) {
    TheConsole().Complain(std::string("clip ") + clip.name() + ": " + error.what());
    return std::nullopt;
  }
}

std::unique_ptr<Image> MakeClipImage(Clip& clip, OfxTime time) {
  if (clip.source() == nullptr) return nullptr;
  std::shared_ptr<const Picture> picture;
  try {
    picture = clip.source()->At(time);
  } catch (const std::exception& error) {
    TheConsole().Complain(std::string("clip ") + clip.name() + ": " + error.what());
  }
  if (picture == nullptr) return nullptr;
  const PixelFormat format = clip.format();
  const Picture pixels = CarriedPicture(*picture, clip);
  const std::string label = "image of " + clip.name() + " at " + FormatShortest(time);
  auto image = std::make_unique<Image>(label, OfxRectI{0, 0, pixels.width, pixels.height}, format,
                                       TheImagePolicy().layout);
  for (int y = 0; y < pixels.height; ++y) {
    Encode(format.depth, pixels.Row(y), size_t(pixels.width) * format.channels(), image->Row(y));
  }
  const double scale = TheImagePolicy().render_scale;
  image->properties().Put(kOfxImageEffectPropRenderScale, {scale, scale});
  image->properties().Put(kOfxImageEffectPropPreMultiplication, {clip.premultiplication()});
  image->properties().Put(kOfxImagePropField, {TheHost().traits.field});
  image->properties().Put(kOfxImagePropUniqueIdentifier, {label});
  return image;
}

Picture PictureFrom(const Image& image, const std::string& premultiplication) {
  const int channels = image.format().channels();
  Picture picture(image.width(), image.height(), channels);
  for (int y = 0; y < picture.height; ++y) {
    Decode(image.format().depth, image.Row(image.bounds().y1 + y),
           size_t(picture.width) * size_t(channels), picture.Row(y));
  }
  if (channels == 4 && premultiplication == kOfxImagePreMultiplied) Unpremultiply(picture);
  return picture;
}

}  // namespace impasto::host
