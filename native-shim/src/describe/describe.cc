#include "describe/describe.h"

#include <string>

#include "describe/parameters.h"
#include "impasto/parameter_table.h"
#include "ofx/clips.h"
#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

OfxPropertySetHandle PropertiesOf(OfxImageEffectHandle effect) {
  OfxPropertySetHandle set = nullptr;
  HostSuites().effect->getPropertySet(effect, &set);
  return set;
}

void DescribeThreads(OfxPropertySetHandle set) {
  Set(set, kOfxImageEffectPluginRenderThreadSafety,
      HostIsMlt() ? kOfxImageEffectRenderUnsafe : kOfxImageEffectRenderFullySafe);
  Set(set, kOfxImageEffectPluginPropHostFrameThreading, 0);
  Set(set, kOfxImageEffectPluginPropSingleInstance, 0);
  Set(set, kOfxImageEffectInstancePropSequentialRender, 2);
}

void DescribePictures(OfxPropertySetHandle set) {
  Set(set, kOfxImageEffectPropSupportedPixelDepths,
      {kOfxBitDepthFloat, kOfxBitDepthHalf, kOfxBitDepthShort, kOfxBitDepthByte});
  Set(set, kOfxImageEffectPropTemporalClipAccess, 1);
  Set(set, kOfxImageEffectPropSupportsTiles, 0);
  Set(set, kOfxImageEffectPropSupportsMultiResolution, 1);
  Set(set, kOfxImageEffectPropSupportsMultipleClipDepths, 0);
  Set(set, kOfxImageEffectPropSupportsMultipleClipPARs, 0);
  Set(set, kOfxImageEffectPluginPropFieldRenderTwiceAlways, 0);
}

// Natron keeps drafts under a key of their own only where a node says that it has drafts.
void DescribeDrafts(OfxPropertySetHandle set) {
  if (HostHasDrafts()) Set(set, kOfxImageEffectPropRenderQualityDraft, 1);
}

// Told only to hosts that manage colours, which then name each clip's space: others know neither
// property.
void DescribeColours(OfxPropertySetHandle set) {
  const std::string style = GetString(HostSuites().host, kOfxImageEffectPropColourManagementStyle);
  if (style.empty() || style == kOfxImageEffectColourManagementNone) return;
  Set(set, kOfxImageEffectPropColourManagementStyle, kOfxImageEffectColourManagementCore);
  Set(set, kOfxImageEffectPropColourManagementAvailableConfigs, kOfxConfigIdentifier);
}

}  // namespace

void Describe(OfxImageEffectHandle effect) {
  OfxPropertySetHandle set = PropertiesOf(effect);
  Set(set, kOfxPropLabel, kPlugin.label);
  Set(set, kOfxPropShortLabel, kPlugin.label);
  Set(set, kOfxPropLongLabel, kPlugin.label);
  Set(set, kOfxPropPluginDescription, kPlugin.description);
  Set(set, kOfxImageEffectPluginPropGrouping, kPlugin.grouping);
  Set(set, kOfxImageEffectPropSupportedContexts,
      {kOfxImageEffectContextFilter, kOfxImageEffectContextGeneral});
  DescribePictures(set);
  DescribeThreads(set);
  DescribeDrafts(set);
  DescribeColours(set);
}

void DescribeInContext(OfxImageEffectHandle effect) {
  DescribeClips(effect);
  DescribeParameters(effect);
}

}  // namespace impasto
