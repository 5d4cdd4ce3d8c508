#include "render/fetch.h"

#include <cmath>
#include <new>
#include <stdexcept>

#include "ofx/suites.h"
#include "render/shot.h"

namespace impasto {
namespace {

constexpr const char* kClipNames[] = {"Source", "Style", "Mask", "Motion", "Depth", "Regions"};

std::string Name(const FetchOrder& order) {
  return std::string(kClipNames[order.clip]) + AtFrame(order.time);
}

std::string Text(const OfxRectI& rect) {
  return std::to_string(Width(rect)) + "x" + std::to_string(Height(rect)) + " pixels at (" +
         std::to_string(rect.x1) + ", " + std::to_string(rect.y1) + ")";
}

bool Same(const OfxRectI& a, const OfxRectI& b) {
  return a.x1 == b.x1 && a.y1 == b.y1 && a.x2 == b.x2 && a.y2 == b.y2;
}

bool IsMatte(int clip) { return clip == IMPASTO_MASK || clip == IMPASTO_REGIONS; }

// The same corner and shape as the frame, but not its size: a picture of another resolution.
bool IsScaled(const OfxRectI& picture, const OfxRectI& frame) {
  if (picture.x1 != frame.x1 || picture.y1 != frame.y1) return false;
  const double x = static_cast<double>(Width(picture)) / Width(frame);
  const double y = static_cast<double>(Height(picture)) / Height(frame);
  return std::abs(x / y - 1) < 0.02;
}

// Where sizes may differ, a matte may be as large as what is drawn in it; elsewhere it is 0.
bool Fits(int clip, const OfxRectI& picture, const OfxRectI& frame) {
  if (clip == IMPASTO_SOURCE || clip == IMPASTO_STYLE || Same(picture, frame)) return true;
  return IsMatte(clip) && HostHasMultiResolution() && !IsScaled(picture, frame);
}

std::string Misfit(const FetchOrder& order, const OfxRectI& picture, const OfxRectI& frame) {
  return Name(order) + " is " + Text(picture) + ", but Source is " + Text(frame) +
         "; the same size is required: reformat the clip to Source's size, or disconnect it";
}

void FetchInto(OfxImageEffectHandle effect, const FetchOrder& order, OfxTime render_time,
               const OfxRectI& frame, OwnedPicture* picture) {
  const Clip clip(effect, kClipNames[order.clip]);
  const Image image(clip, order.time == FrameAt(render_time) ? render_time : order.time);
  if (!image.Present()) {
    picture->SetAbsent("the host has no picture of " + Name(order));
    return;
  }
  const PixelBuffer pixels = image.Pixels();
  if (IsEmpty(pixels.bounds)) {
    picture->SetAbsent("the host's picture of " + Name(order) + " has no pixels");
  } else if (Fits(order.clip, pixels.bounds, frame)) {
    LoadPicture(image, pixels, order.clip == IMPASTO_STYLE ? pixels.bounds : frame, picture);
  } else {
    picture->SetUnfit(Misfit(order, pixels.bounds, frame));
  }
}

}  // namespace

std::string AtFrame(OfxTime time) { return " at frame " + std::to_string(FrameAt(time)); }

void LoadPicture(const Image& image, const PixelBuffer& pixels, const OfxRectI& rect,
                 OwnedPicture* to) {
  to->Allocate(Width(rect), Height(rect));
  ImpastoPicture& picture = to->picture;
  picture.floating = pixels.depth == Depth::kHalf || pixels.depth == Depth::kFloat;
  picture.components = ChannelCount(pixels.components);
  picture.premultiplied = pixels.components == Components::kRgba && image.Premultiplied();
  const OfxPointD scale = image.Scale();
  picture.scaleX = scale.x;
  picture.scaleY = scale.y;
  ToFloat(pixels, rect, picture.pixels);
}

std::unique_ptr<OwnedPicture> FetchPicture(OfxImageEffectHandle effect, const FetchOrder& order,
                                           OfxTime render_time, const OfxRectI& frame) {
  auto picture = std::make_unique<OwnedPicture>();
  try {
    FetchInto(effect, order, render_time, frame, picture.get());
  } catch (const std::bad_alloc&) {
    picture->SetUnfit("there is not enough memory for the picture of " + Name(order));
  } catch (const std::exception& error) {
    picture->SetUnfit(Name(order) + ": " + error.what());
  }
  return picture;
}

}  // namespace impasto
