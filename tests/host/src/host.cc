#include "host.h"

namespace impasto::host {

Host::Host() : ofx_{properties.handle(), fetchSuite} {}

void Host::describe() {
  PropertySet& p = properties;
  p.declare(kOfxPropType, {std::string(kOfxTypeImageEffectHost)}, false);
  p.declare(kOfxPropName, {traits.name}, false);
  p.declare(kOfxPropLabel, {traits.label}, false);
  p.declare(kOfxPropVersion, {traits.version[0], traits.version[1], traits.version[2]}, false);
  p.declare(kOfxPropVersionLabel, {traits.versionLabel}, false);
  p.declare(kOfxPropAPIVersion, {traits.apiVersion[0], traits.apiVersion[1]}, false);
  p.declare(kOfxPropHostOSHandle, {static_cast<void*>(nullptr)}, false);
  p.declare(kOfxImageEffectHostPropIsBackground, {int(traits.background)}, false);
  p.declare(kOfxImageEffectHostPropNativeOrigin, {std::string(kOfxHostNativeOriginBottomLeft)},
            false);
  p.declare(kOfxImageEffectPropSupportsOverlays, {0}, false);
  p.declare(kOfxImageEffectPropSupportsMultiResolution, {int(traits.multiResolution)}, false);
  p.declare(kOfxImageEffectPropSupportsTiles, {int(traits.tiles)}, false);
  p.declare(kOfxImageEffectPropTemporalClipAccess, {int(traits.advertisesTemporalAccess)}, false);
  p.declare(kOfxImageEffectPropSupportsMultipleClipDepths, {int(traits.multipleClipDepths)}, false);
  p.declare(kOfxImageEffectPropSupportsMultipleClipPARs, {0}, false);
  p.declare(kOfxImageEffectPropSetableFrameRate, {0}, false);
  p.declare(kOfxImageEffectPropSetableFielding, {0}, false);
  p.declare(kOfxImageEffectInstancePropSequentialRender, {int(traits.sequentialRender)}, false);
  p.declare(kOfxImageEffectPropSupportedComponents, stringValues(traits.components), false);
  p.declare(kOfxImageEffectPropSupportedContexts, stringValues(traits.contexts), false);
  p.declare(kOfxImageEffectPropSupportedPixelDepths, stringValues(traits.depths), false);
  for (const char* none :
       {kOfxParamHostPropSupportsCustomAnimation, kOfxParamHostPropSupportsStringAnimation,
        kOfxParamHostPropSupportsBooleanAnimation, kOfxParamHostPropSupportsChoiceAnimation,
        kOfxParamHostPropSupportsCustomInteract, kOfxParamHostPropMaxPages}) {
    p.declare(none, {0}, false);
  }
  if (!traits.colourspace.empty()) {
    p.declare(kOfxImageEffectPropColourManagementStyle,
              {std::string(kOfxImageEffectColourManagementCore)}, false);
    p.declare(kOfxImageEffectPropColourManagementAvailableConfigs,
              {std::string(kOfxConfigIdentifier)}, false);
  }
  if (traits.drafts) p.declare(kOfxImageEffectPropRenderQualityDraft, {1}, false);
  p.declare(kOfxParamHostPropMaxParameters, {-1}, false);
  p.declare(kOfxParamHostPropPageRowColumnCount, {0, 0}, false);
}

Host& host() {
  static Host* const instance = new Host;  // plugins may call until the very end of the process
  return *instance;
}

}  // namespace impasto::host
