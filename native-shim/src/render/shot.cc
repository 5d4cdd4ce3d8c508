#include "render/shot.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>

#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

// Eleven hours at 25 frames a second; a longer range is no shot but a host's "endless".
constexpr double kLongestShot = 1e6;

struct Bounds {
  double first = 0;
  double last = -1;

  bool Sane() const {
    return std::isfinite(first) && std::isfinite(last) && first <= last &&
           last - first <= kLongestShot && std::abs(first) < 1e9;
  }
};

Bounds ClipBounds(const Clip& source) {
  Bounds bounds;
  bounds.first = GetDouble(source.properties(), kOfxImageEffectPropFrameRange, 0, bounds.first);
  bounds.last = GetDouble(source.properties(), kOfxImageEffectPropFrameRange, 1, bounds.last);
  return bounds;
}

Bounds TimelineBounds(OfxImageEffectHandle effect) {
  Bounds bounds;
  const OfxTimeLineSuiteV1* suite = HostSuites().timeline;
  if (suite == nullptr || suite->getTimeBounds == nullptr ||
      suite->getTimeBounds(effect, &bounds.first, &bounds.last) != kOfxStatOK) {
    return Bounds();
  }
  return bounds;
}

OfxPropertySetHandle PropertiesOf(OfxImageEffectHandle effect) {
  OfxPropertySetHandle set = nullptr;
  HostSuites().effect->getPropertySet(effect, &set);
  return set;
}

}  // namespace

int FrameAt(OfxTime time) {
  constexpr double kEnd = 1e9;  // of what hosts may mean; no frame at all is frame 0
  return std::isnan(time) ? 0 : static_cast<int>(std::floor(std::clamp(time, -kEnd, kEnd) + 0.5));
}

std::optional<FrameRange> ShotRange(OfxImageEffectHandle effect, const Clip& source, OfxTime time) {
  const int frame = FrameAt(time);
  Bounds bounds = ClipBounds(source);
  if (!bounds.Sane()) bounds = TimelineBounds(effect);
  if (!bounds.Sane()) return std::nullopt;
  return FrameRange{std::min(frame, static_cast<int>(std::ceil(bounds.first))),
                    std::max(frame, static_cast<int>(std::floor(bounds.last)))};
}

void NameShot(OfxImageEffectHandle effect) {
  static std::atomic<std::uintptr_t> count{0};
  OfxPropertySetHandle set = PropertiesOf(effect);
  if (set == nullptr) return;
  HostSuites().property->propSetPointer(set, kOfxPropInstanceData, 0,
                                        reinterpret_cast<void*>(++count));
}

bool SourceChanged(OfxPropertySetHandle arguments) {
  return GetString(arguments, kOfxPropType) == kOfxTypeClip &&
         GetString(arguments, kOfxPropName) == "Source";
}

std::string NodeName(OfxImageEffectHandle effect) {
  const auto number =
      reinterpret_cast<std::uintptr_t>(GetPointer(PropertiesOf(effect), kOfxPropInstanceData));
  return number != 0 && HostKeepsNodes() ? "node " + std::to_string(number) : "";
}

std::string ShotName(OfxImageEffectHandle effect, int width, int height) {
  const std::string size = ", " + std::to_string(width) + "x" + std::to_string(height);
  if (!HostKeepsNodes()) return "sequence" + size;
  const std::string node = NodeName(effect);
  const auto address = reinterpret_cast<std::uintptr_t>(effect);
  return (node.empty() ? "node at " + std::to_string(address) : node) + size;
}

}  // namespace impasto
