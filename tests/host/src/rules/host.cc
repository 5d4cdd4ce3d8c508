#include "rules/host.h"

namespace impasto::host {

Host::Host() : ofx_{properties.handle(), FetchSuite} {}

void Host::Describe() {
  PropertySet& p = properties;
  p.Declare(kOfxPropType, {std::string(kOfxTypeImageEffectHost)}, false);
  p.Declare(kOfxPropName, {traits.name}, false);
  p.Declare(kOfxPropLabel, {traits.label}, false);
  p.Declare(kOfxPropVersion, {traits.version[0], traits.version[1], traits.version[2]}, false);
  p.Declare(kOfxPropVersionLabel, {traits.version_label}, false);
  p.Declare(kOfxPropAPIVersion, {traits.api_version[0], traits.api_version[1]}, false);
  p.Declare(kOfxPropHostOSHandle, {static_cast<void*>(nullptr)}, false);
  p.Declare(kOfxImageEffectHostPropIsBackground, {int(traits.background)}, false);
  p.Declare(kOfxImageEffectHostPropNativeOrigin, {std::string(kOfxHostNativeOriginBottomLeft)},
            false);
  p.Declare(kOfxImageEffectPropSupportsOverlays, {0}, false);
  p.Declare(kOfxImageEffectPropSupportsMultiResolution, {int(traits.multi_resolution)}, false);
  p.Declare(kOfxImageEffectPropSupportsTiles, {int(traits.tiles)}, false);
  p.Declare(kOfxImageEffectPropTemporalClipAccess, {int(traits.advertises_temporal_access)}, false);
  p.Declare(kOfxImageEffectPropSupportsMultipleClipDepths, {int(traits.multiple_clip_depths)},
            false);
  p.Declare(kOfxImageEffectPropSupportsMultipleClipPARs, {0}, false);
  p.Declare(kOfxImageEffectPropSetableFrameRate, {0}, false);
  p.Declare(kOfxImageEffectPropSetableFielding, {0}, false);
  p.Declare(kOfxImageEffectInstancePropSequentialRender, {int(traits.sequential_render)}, false);
  p.Declare(kOfxImageEffectPropSupportedComponents, StringValues(traits.components), false);
  p.Declare(kOfxImageEffectPropSupportedContexts, StringValues(traits.contexts), false);
  p.Declare(kOfxImageEffectPropSupportedPixelDepths, StringValues(traits.depths), false);
  for (const char* none :
       {kOfxParamHostPropSupportsCustomAnimation, kOfxParamHostPropSupportsStringAnimation,
        kOfxParamHostPropSupportsBooleanAnimation, kOfxParamHostPropSupportsChoiceAnimation,
        kOfxParamHostPropSupportsCustomInteract, kOfxParamHostPropMaxPages}) {
    p.Declare(none, {0}, false);
  }
  if (!traits.colourspace.empty()) {
    p.Declare(kOfxImageEffectPropColourManagementStyle,
              {std::string(kOfxImageEffectColourManagementCore)}, false);
    p.Declare(kOfxImageEffectPropColourManagementAvailableConfigs,
              {std::string(kOfxConfigIdentifier)}, false);
  }
  if (traits.drafts) p.Declare(kOfxImageEffectPropRenderQualityDraft, {1}, false);
  p.Declare(kOfxParamHostPropMaxParameters, {-1}, false);
  p.Declare(kOfxParamHostPropPageRowColumnCount, {0, 0}, false);
}

Host& TheHost() {
  static Host* const instance = new Host;  // plugins may call until the very end of the process
  return *instance;
}

}  // namespace impasto::host
