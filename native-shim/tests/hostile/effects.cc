// The image effect suite.
#include <climits>
#include <cstring>

#include "hostile/game.h"

namespace impasto::hostile_host {
namespace {

const char* const kClipNames[] = {"Source", "Output", "Style",  "Mask",
                                  "Motion", "Depth",  "Regions"};
char clips[sizeof kClipNames / sizeof *kClipNames];

OfxStatus EffectProperties(OfxImageEffectHandle effect, OfxPropertySetHandle* set) {
  RequireEffect(effect);
  if (effect == nullptr || Refuses()) return Refusal();
  *set = As<OfxPropertySetHandle>(&effect_set);
  return kOfxStatOK;
}

OfxStatus EffectParameters(OfxImageEffectHandle effect, OfxParamSetHandle* set) {
  RequireEffect(effect);
  if (effect == nullptr || Refuses()) return Refusal();
  *set = As<OfxParamSetHandle>(&parameter_set);
  return kOfxStatOK;
}

OfxStatus DefineClip(OfxImageEffectHandle effect, const char* name, OfxPropertySetHandle* set) {
  RequireEffect(effect);
  if (name == nullptr) Broken("a clip without a name");
  if (Refuses()) return Refusal();
  if (set != nullptr)
    *set = game->dice.Once(16) ? nullptr : As<OfxPropertySetHandle>(&description_set);
  return kOfxStatOK;
}

OfxStatus ClipHandle(OfxImageEffectHandle effect, const char* name, OfxImageClipHandle* clip,
                     OfxPropertySetHandle* set) {
  RequireEffect(effect);
  if (Refuses()) return Refusal();
  for (std::size_t i = 0; i < sizeof clips; ++i) {
    if (std::strcmp(kClipNames[i], name) != 0) continue;
    *clip = game->dice.Once(32) ? nullptr : As<OfxImageClipHandle>(&clips[i]);
    if (set != nullptr) *set = game->dice.Once(32) ? nullptr : As<OfxPropertySetHandle>(&clip_set);
    return kOfxStatOK;
  }
  return kOfxStatErrBadHandle;
}

void RequireClip(const void* clip) {
  if (clip < static_cast<const void*>(clips) ||
      clip >= static_cast<const void*>(clips + sizeof clips)) {
    Broken("a clip that it was never given");
  }
}

OfxStatus ClipProperties(OfxImageClipHandle clip, OfxPropertySetHandle* set) {
  RequireClip(clip);
  if (Refuses()) return Refusal();
  *set = As<OfxPropertySetHandle>(&clip_set);
  return kOfxStatOK;
}

int Channels(const std::string& components) {
  return components == kOfxImageComponentRGBA ? 4 : components == kOfxImageComponentRGB ? 3 : 1;
}

int Bytes(const std::string& depth) {
  return depth == kOfxBitDepthFloat ? 4 : depth == kOfxBitDepthByte ? 1 : 2;
}

// The memory is exactly what the bounds and rows need, so that a step outside is seen.
Image NewImage() {
  Dice& dice = game->dice;
  static const char* const kDepths[] = {kOfxBitDepthFloat, kOfxBitDepthByte, kOfxBitDepthShort,
                                        kOfxBitDepthHalf};
  static const char* const kAll[] = {kOfxImageComponentRGBA, kOfxImageComponentRGB,
                                     kOfxImageComponentAlpha};
  Image image;
  image.depth = kDepths[dice.Byte() % 4];
  image.components = kAll[dice.Byte() % 3];
  const int width = dice.Once(16) ? 0 : dice.Once(2) ? 9 : dice.Byte() % 20;
  const int height = dice.Once(16) ? 0 : dice.Once(2) ? 9 : dice.Byte() % 20;
  const int x = dice.Once(4) ? AnyInt() % 100 : 0, y = dice.Once(4) ? AnyInt() % 100 : 0;
  image.bounds = {x, y, x + width, y + height};
  const int row = width * Channels(image.components) * Bytes(image.depth);
  const int padded = row + (dice.Once(3) ? dice.Byte() % 64 : 0);
  image.memory.resize(std::size_t(row) * height +
                      std::size_t(padded - row) * (height > 0 ? height - 1 : 0));
  const bool upside_down = dice.Once(3);
  image.row_bytes = upside_down ? -padded : padded;
  image.data =
      image.memory.data() + (upside_down && height > 0 ? std::size_t(padded) * (height - 1) : 0);
  if (dice.Once(16)) image.data = nullptr;
  if (dice.Once(32)) image.bounds = {INT_MIN, INT_MIN, INT_MAX, INT_MAX};
  if (dice.Once(32)) {
    image.row_bytes = 1;  // which is less than a row, or all that there is
    image.data = image.memory.data();
  }
  if (dice.Once(32)) image.depth = "OfxBitDepthNone";
  if (dice.Once(32)) image.components = "theirs";
  return image;
}

OfxStatus GetImage(OfxImageClipHandle clip, OfxTime, const OfxRectD*, OfxPropertySetHandle* set) {
  RequireClip(clip);
  if (Refuses()) return Refusal();
  if (game->dice.Once(16)) {
    *set = nullptr;
    return kOfxStatOK;
  }
  game->names.push_back(0);
  *set = As<OfxPropertySetHandle>(&game->names.back());
  Image& image = game->images[*set];
  image = NewImage();
  return kOfxStatOK;
}

OfxStatus ReleaseImage(OfxPropertySetHandle set) {
  if (game->images.erase(set) != 1) Broken("an image given back that it does not hold");
  return Refuses() ? Refusal() : kOfxStatOK;
}

OfxStatus Region(OfxImageClipHandle clip, OfxTime, OfxRectD* region) {
  RequireClip(clip);
  if (Refuses()) return Refusal();
  *region = {AnyDouble(), AnyDouble(), AnyDouble(), AnyDouble()};
  return kOfxStatOK;
}

int Abort(OfxImageEffectHandle effect) {
  RequireEffect(effect);
  return ++game->polls > 12 || game->dice.Once(16) ? AnyInt() | 1 : 0;
}

const OfxImageEffectSuiteV1 kEffects = {
    EffectProperties, EffectParameters, DefineClip, ClipHandle, ClipProperties,
    GetImage,         ReleaseImage,     Region,     Abort,      nullptr,
    nullptr,          nullptr,          nullptr};

}  // namespace

const OfxImageEffectSuiteV1& Effects() { return kEffects; }

}  // namespace impasto::hostile_host
