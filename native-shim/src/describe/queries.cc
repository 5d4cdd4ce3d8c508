#include "describe/queries.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "describe/frames_back.h"
#include "ofx/clips.h"
#include "ofx/node_parameters.h"
#include "ofx/properties.h"
#include "ofx/suites.h"
#include "render/settings.h"
#include "render/shot.h"

namespace impasto {
namespace {

OfxTime TimeOf(OfxPropertySetHandle in) { return GetDouble(in, kOfxPropTime, 0, 0.0); }

bool GetRegion(const Clip& clip, OfxTime time, OfxRectD* region) {
  return clip.handle() != nullptr &&
         HostSuites().effect->clipGetRegionOfDefinition(clip.handle(), time, region) == kOfxStatOK;
}

bool ShowsSourceOnly(OfxImageEffectHandle effect, OfxTime time) {
  return ReadMix(effect, time) <= 0.0;
}

// The frame itself with the one before it and the one after it, by which a cut is told from a
// flash, and each frame farther back that it depends on. What lies further back is in the engine's
// store, or is asked for in render from hosts that can give it. So are the frames farther ahead
// that are looked at after a frame that stands out. A host without temporal access gives this frame
// only, of every clip; where the shot's range is not known, no other is asked for.
std::vector<double> RangesNeeded(OfxImageEffectHandle effect, OfxTime time, double first,
                                 double last) {
  if (ShowsSourceOnly(effect, time)) return {time, time};
  std::vector<double> ranges = {std::min(time, std::max(first, time - 1)),
                                std::max(time, std::min(last, time + 1))};
  const NodeParameters node(effect);
  for (const int back : FramesBack(node.Text(Entry("longTerm"), time))) {
    if (back > 1 && time - back >= first) ranges.insert(ranges.end(), {time - back, time - back});
  }
  return ranges;
}

}  // namespace

OfxStatus RegionOfDefinition(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                             OfxPropertySetHandle out) {
  OfxRectD region;
  if (!GetRegion(Clip(effect, "Source"), TimeOf(in), &region)) return kOfxStatReplyDefault;
  Set(out, kOfxImageEffectPropRegionOfDefinition, region);
  return kOfxStatOK;
}

OfxStatus RegionsOfInterest(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                            OfxPropertySetHandle out) {
  OfxRectD frame;
  if (!GetRegion(Clip(effect, "Source"), TimeOf(in), &frame)) return kOfxStatReplyDefault;
  for (const std::string name : {"Source", "Mask", "Motion", "Depth", "Regions"}) {
    Set(out, (kOfxImageClipPropRoIPrefix + name).c_str(), frame);
  }
  OfxRectD style;
  if (GetRegion(Clip(effect, "Style"), TimeOf(in), &style)) {
    Set(out, kOfxImageClipPropRoIPrefix "Style", style);
  }
  return kOfxStatOK;
}

OfxStatus FramesNeeded(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                       OfxPropertySetHandle out) {
  const OfxTime time = TimeOf(in);
  const std::optional<FrameRange> shot = ShotRange(effect, Clip(effect, "Source"), time);
  const bool others = HostHasTemporalAccess() && shot;
  const double first = others ? shot->first : time;
  const double last = others ? shot->last : time;
  const std::vector<double> ranges = RangesNeeded(effect, time, first, last);
  for (const std::string name : {"Source", "Motion", "Depth", "Regions"}) {
    Set(out, (kOfxImageClipPropFrameRangePrefix + name).c_str(), ranges);
  }
  Set(out, kOfxImageClipPropFrameRangePrefix "Mask", std::vector<double>{time, time});
  Set(out, kOfxImageClipPropFrameRangePrefix "Style", std::vector<double>{first, first});
  return kOfxStatOK;
}

OfxStatus IsIdentity(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                     OfxPropertySetHandle out) {
  const OfxTime time = TimeOf(in);
  if (!ShowsSourceOnly(effect, time)) return kOfxStatReplyDefault;
  Set(out, kOfxPropName, "Source");
  Set(out, kOfxPropTime, time);
  return kOfxStatOK;
}

// Depth follows the Source by itself, as the plugin declares one depth for all clips.
OfxStatus ClipPreferences(OfxImageEffectHandle effect, OfxPropertySetHandle out) {
  const OfxPropertySetHandle source = Clip(effect, "Source").properties();
  const std::string components = GetString(source, kOfxImageEffectPropComponents);
  const std::string premultiplication = GetString(source, kOfxImageEffectPropPreMultiplication);
  if (!components.empty() && components != kOfxImageComponentNone) {
    Set(out, kOfxImageClipPropComponentsPrefix "Output", components);
  }
  if (!premultiplication.empty()) {
    Set(out, kOfxImageEffectPropPreMultiplication, premultiplication);
  }
  Set(out, kOfxImageEffectFrameVarying, 0);
  return kOfxStatOK;
}

}  // namespace impasto
