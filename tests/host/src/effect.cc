#include "effect.h"

#include "host.h"

namespace impasto::host {

Effect::Effect(const std::string& label) : properties_(label) {}

Clip* Effect::findClip(const std::string& name) const {
  for (const auto& clip : clips_) {
    if (clip->name() == name) return clip.get();
  }
  return nullptr;
}

Clip& Effect::addClip(const std::string& name) {
  clips_.push_back(std::make_unique<Clip>(name));
  return *clips_.back();
}

void Effect::declareDescriptor(const std::string& bundle) {
  const std::string empty;
  properties_.declare(kOfxPropType, {std::string(kOfxTypeImageEffect)}, false);
  for (const char* label : {kOfxPropLabel, kOfxPropShortLabel, kOfxPropLongLabel}) {
    properties_.declare(label, {empty});
  }
  properties_.declare(kOfxPropVersion, {1, 0, 0});
  properties_.declare(kOfxPropVersionLabel, {empty});
  properties_.declare(kOfxPropPluginDescription, {empty});
  properties_.declare(kOfxPropIcon, {empty, empty});
  properties_.declare(kOfxPluginPropFilePath, {bundle}, false);
  properties_.declare(kOfxImageEffectPropSupportedContexts, {});
  properties_.declare(kOfxImageEffectPropSupportedPixelDepths, {});
  properties_.declare(kOfxImageEffectPluginPropGrouping, {empty});
  properties_.declare(kOfxImageEffectPluginPropSingleInstance, {0});
  properties_.declare(kOfxImageEffectPluginRenderThreadSafety,
                      {std::string(kOfxImageEffectRenderInstanceSafe)});
  properties_.declare(kOfxImageEffectPluginPropHostFrameThreading, {0});
  properties_.declare(kOfxImageEffectPluginPropOverlayInteractV1, {static_cast<void*>(nullptr)});
  properties_.declare(kOfxImageEffectPluginPropFieldRenderTwiceAlways, {1});
  properties_.declare(kOfxImageEffectPropSupportsMultiResolution, {1});
  properties_.declare(kOfxImageEffectPropSupportsTiles, {1});
  properties_.declare(kOfxImageEffectPropTemporalClipAccess, {0});
  properties_.declare(kOfxImageEffectPropSupportsMultipleClipDepths, {0});
  properties_.declare(kOfxImageEffectPropSupportsMultipleClipPARs, {0});
  properties_.declare(kOfxImageEffectPropClipPreferencesSlaveParam, {});
  if (host().traits.drafts) properties_.declare(kOfxImageEffectPropRenderQualityDraft, {0});
  if (!host().traits.colourspace.empty()) {
    properties_.declare(kOfxImageEffectPropColourManagementStyle,
                        {std::string(kOfxImageEffectColourManagementNone)});
    properties_.declare(kOfxImageEffectPropColourManagementAvailableConfigs, {});
  }
  properties_.declare(kOfxImageEffectInstancePropSequentialRender, {0});
}

void Effect::inherit(const Effect& descriptor) {
  const std::string label = properties_.label();
  properties_ = descriptor.properties_;
  properties_.relabel(label);
}

std::unique_ptr<Effect> Effect::instantiate(const std::string& context, OfxPointD projectSize,
                                            double duration) const {
  auto instance = std::make_unique<Effect>("instance");
  instance->inherit(*this);
  for (const auto& clip : clips_) instance->clips_.push_back(std::make_unique<Clip>(*clip));
  instance->params_.copyFrom(params_);
  instance->becomeInstance(context, projectSize, duration);
  return instance;
}

void Effect::becomeInstance(const std::string& context, OfxPointD projectSize, double duration) {
  instance_ = true;
  properties_.put(kOfxPropType, {std::string(kOfxTypeImageEffectInstance)});
  properties_.declare(kOfxPropInstanceData, {static_cast<void*>(nullptr)});
  properties_.declare(kOfxImageEffectPropContext, {context}, false);
  properties_.declare(kOfxImageEffectPropPluginHandle, {static_cast<void*>(nullptr)}, false);
  properties_.declare(kOfxPropIsInteractive, {0}, false);
  properties_.declare(kOfxImageEffectPropProjectSize, {projectSize.x, projectSize.y}, false);
  properties_.declare(kOfxImageEffectPropProjectExtent, {projectSize.x, projectSize.y}, false);
  properties_.declare(kOfxImageEffectPropProjectOffset, {0.0, 0.0}, false);
  properties_.declare(kOfxImageEffectPropProjectPixelAspectRatio, {1.0}, false);
  properties_.declare(kOfxImageEffectPropFrameRate, {25.0}, false);
  properties_.declare(kOfxImageEffectInstancePropEffectDuration, {duration}, false);
  params_.becomeInstance();
  for (const auto& clip : clips_) clip->becomeInstance();
}

}  // namespace impasto::host
