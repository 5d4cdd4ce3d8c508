#include "handles/effect.h"

#include "rules/host.h"

namespace impasto::host {

Effect::Effect(const std::string& label) : properties_(label) {}

Clip* Effect::FindClip(const std::string& name) const {
  for (const auto& clip : clips_) {
    if (clip->name() == name) return clip.get();
  }
  return nullptr;
}

Clip& Effect::AddClip(const std::string& name) {
  clips_.push_back(std::make_unique<Clip>(name));
  return *clips_.back();
}

void Effect::DeclareDescriptor(const std::string& bundle) {
  const std::string empty;
  properties_.Declare(kOfxPropType, {std::string(kOfxTypeImageEffect)}, false);
  for (const char* label : {kOfxPropLabel, kOfxPropShortLabel, kOfxPropLongLabel}) {
    properties_.Declare(label, {empty});
  }
  properties_.Declare(kOfxPropVersion, {1, 0, 0});
  properties_.Declare(kOfxPropVersionLabel, {empty});
  properties_.Declare(kOfxPropPluginDescription, {empty});
  properties_.Declare(kOfxPropIcon, {empty, empty});
  properties_.Declare(kOfxPluginPropFilePath, {bundle}, false);
  properties_.Declare(kOfxImageEffectPropSupportedContexts, {});
  properties_.Declare(kOfxImageEffectPropSupportedPixelDepths, {});
  properties_.Declare(kOfxImageEffectPluginPropGrouping, {empty});
  properties_.Declare(kOfxImageEffectPluginPropSingleInstance, {0});
  properties_.Declare(kOfxImageEffectPluginRenderThreadSafety,
                      {std::string(kOfxImageEffectRenderInstanceSafe)});
  properties_.Declare(kOfxImageEffectPluginPropHostFrameThreading, {0});
  properties_.Declare(kOfxImageEffectPluginPropOverlayInteractV1, {static_cast<void*>(nullptr)});
  properties_.Declare(kOfxImageEffectPluginPropFieldRenderTwiceAlways, {1});
  properties_.Declare(kOfxImageEffectPropSupportsMultiResolution, {1});
  properties_.Declare(kOfxImageEffectPropSupportsTiles, {1});
  properties_.Declare(kOfxImageEffectPropTemporalClipAccess, {0});
  properties_.Declare(kOfxImageEffectPropSupportsMultipleClipDepths, {0});
  properties_.Declare(kOfxImageEffectPropSupportsMultipleClipPARs, {0});
  properties_.Declare(kOfxImageEffectPropClipPreferencesSlaveParam, {});
  if (TheHost().traits.drafts) properties_.Declare(kOfxImageEffectPropRenderQualityDraft, {0});
  if (!TheHost().traits.colourspace.empty()) {
    properties_.Declare(kOfxImageEffectPropColourManagementStyle,
                        {std::string(kOfxImageEffectColourManagementNone)});
    properties_.Declare(kOfxImageEffectPropColourManagementAvailableConfigs, {});
  }
  properties_.Declare(kOfxImageEffectInstancePropSequentialRender, {0});
}

void Effect::Inherit(const Effect& descriptor) {
  const std::string label = properties_.label();
  properties_ = descriptor.properties_;
  properties_.Relabel(label);
}

std::unique_ptr<Effect> Effect::Instantiate(const std::string& context, OfxPointD project_size,
                                            double duration) const {
  auto instance = std::make_unique<Effect>("instance");
  instance->Inherit(*this);
  for (const auto& clip : clips_) instance->clips_.push_back(std::make_unique<Clip>(*clip));
  instance->params_.CopyFrom(params_);
  instance->BecomeInstance(context, project_size, duration);
  return instance;
}

void Effect::BecomeInstance(const std::string& context, OfxPointD project_size, double duration) {
  instance_ = true;
  properties_.Put(kOfxPropType, {std::string(kOfxTypeImageEffectInstance)});
  properties_.Declare(kOfxPropInstanceData, {static_cast<void*>(nullptr)});
  properties_.Declare(kOfxImageEffectPropContext, {context}, false);
  properties_.Declare(kOfxImageEffectPropPluginHandle, {static_cast<void*>(nullptr)}, false);
  properties_.Declare(kOfxPropIsInteractive, {0}, false);
  properties_.Declare(kOfxImageEffectPropProjectSize, {project_size.x, project_size.y}, false);
  properties_.Declare(kOfxImageEffectPropProjectExtent, {project_size.x, project_size.y}, false);
  properties_.Declare(kOfxImageEffectPropProjectOffset, {0.0, 0.0}, false);
  properties_.Declare(kOfxImageEffectPropProjectPixelAspectRatio, {1.0}, false);
  properties_.Declare(kOfxImageEffectPropFrameRate, {25.0}, false);
  properties_.Declare(kOfxImageEffectInstancePropEffectDuration, {duration}, false);
  params_.BecomeInstance();
  for (const auto& clip : clips_) clip->BecomeInstance();
}

}  // namespace impasto::host
