#include "queries.h"

#include <algorithm>
#include <string>

#include "clips.h"
#include "properties.h"
#include "settings.h"
#include "shot.h"
#include "suites.h"

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

// The frame itself and the one before it: the chain leans on both. What lies further back is in
// the engine's store, or is asked for in render from hosts that can give it. A host without
// temporal access gives this frame only, of every clip.
OfxStatus FramesNeeded(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                       OfxPropertySetHandle out) {
  const OfxTime time = TimeOf(in);
  const double first =
      HostHasTemporalAccess() ? ShotRange(effect, Clip(effect, "Source"), time).first : time;
  const double before = ShowsSourceOnly(effect, time) ? time : std::max(first, time - 1);
  for (const std::string name : {"Source", "Motion", "Depth", "Regions"}) {
    Set(out, (kOfxImageClipPropFrameRangePrefix + name).c_str(), {std::min(before, time), time});
  }
  Set(out, kOfxImageClipPropFrameRangePrefix "Mask", {time, time});
  Set(out, kOfxImageClipPropFrameRangePrefix "Style", {first, first});
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
