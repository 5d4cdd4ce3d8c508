#include "lifecycle/instance.h"

#include <algorithm>

#include "lifecycle/plugin_actions.h"
#include "rules/host.h"

namespace impasto::host {
namespace {

Depth ChooseDepth(const Effect& effect, const std::optional<Depth>& wanted) {
  const auto all = effect.properties().GetStrings(kOfxImageEffectPropSupportedPixelDepths);
  const auto& ours = TheHost().traits.depths;
  const auto has = [&](Depth depth) {
    return std::find(all.begin(), all.end(), OfxName(depth)) != all.end() &&
           std::find(ours.begin(), ours.end(), OfxName(depth)) != ours.end();
  };
  if (wanted) {
    if (has(*wanted)) return *wanted;
    throw UsageError(std::string("plugin or host does not support ") + OfxName(*wanted));
  }
  for (Depth depth : {Depth::kFloat, Depth::kHalf, Depth::kShort, Depth::kByte}) {
    if (has(depth)) return depth;
  }
  throw UsageError("the plugin supports no pixel depth that this host knows");
}

// Masks prefer alpha; Source and Output must have what the command line asks for.
Components ChooseComponents(const Clip& clip, const std::optional<Components>& wanted) {
  const bool is_mask = clip.properties().GetInt(kOfxImageClipPropIsMask) != 0;
  if (is_mask && clip.Supports(kOfxImageComponentAlpha)) return Components::kAlpha;
  if (wanted && clip.Supports(OfxName(*wanted))) return *wanted;
  if (wanted && (clip.IsOutput() || clip.name() == kOfxImageEffectSimpleSourceClipName)) {
    throw UsageError("clip " + clip.name() + " does not support " + OfxName(*wanted));
  }
  for (Components one : {Components::kRgba, Components::kRgb, Components::kAlpha}) {
    if (clip.Supports(OfxName(one))) return one;
  }
  throw UsageError("clip " + clip.name() + " supports no components that this host knows");
}

}  // namespace

Instance::Instance(LoadedPlugin& loaded, const Options& options, const ClipSources& sources,
                   OfxPointD project_size)
    : loaded_(loaded), project_size_(project_size) {
  const double duration = TheHost().time_bounds.max - TheHost().time_bounds.min + 1;
  effect_ = loaded.descriptor().Instantiate(loaded.context(), project_size, duration);
  effect_->properties().Put(kOfxImageEffectPropPluginHandle, {static_cast<void*>(&plugin())});
  SetParams(options);
  ConnectClips(options, sources);
  const OfxStatus status =
      CallAction(plugin(), kOfxActionCreateInstance, effect_.get(), nullptr, nullptr);
  if (!RequireStatus(kOfxActionCreateInstance, status, {kOfxStatOK, kOfxStatReplyDefault})) {
    throw CannotGoOn();
  }
  if (TheHost().traits.asks_clip_preferences) AskClipPreferences();
}

Instance::~Instance() {
  const OfxStatus status =
      CallAction(plugin(), kOfxActionDestroyInstance, effect_.get(), nullptr, nullptr);
  RequireStatus(kOfxActionDestroyInstance, status, {kOfxStatOK, kOfxStatReplyDefault});
  for (const char* kind : {"image memory", "parameter edit block"}) {
    TheHost().ledger.ReportLeaks(kind, kOfxActionDestroyInstance);
  }
}

void Instance::SetParams(const Options& options) {
  for (const auto& [name, value] : options.params) {
    Param* const param = effect_->params().Find(name);
    if (param == nullptr) throw UsageError("the plugin has no parameter '" + name + "'");
    try {
      param->Parse(value);
    } catch (const std::invalid_argument& error) {
      throw UsageError("parameter " + name + ": " + error.what());
    }
  }
}

void Instance::ConnectClips(const Options& options, const ClipSources& sources) {
  const Depth depth = ChooseDepth(*effect_, options.depth);
  for (const auto& [name, source] : sources) {
    Clip* const clip = effect_->FindClip(name);
    if (clip == nullptr) {
      throw UsageError("the plugin has no clip '" + name + "' in " + loaded_.context());
    }
    clip->Connect(source);
  }
  for (const auto& clip : effect_->clips()) {
    if (!clip->IsConnected() && !clip->IsOptional()) {
      throw UsageError("the plugin needs the clip '" + clip->name() + "' connected");
    }
    const PixelFormat format = {depth, ChooseComponents(*clip, options.components)};
    clip->SetFormat(format, options.premultiplication);
  }
  output().TellRange(TheHost().time_bounds);
}

void Instance::AskClipPreferences() {
  PropertySet answer("answer of GetClipPreferences");
  for (const auto& clip : effect_->clips()) {
    answer.Declare(kOfxImageClipPropComponentsPrefix + clip->name(),
                   {std::string(OfxName(clip->format().components))});
    answer.Declare(kOfxImageClipPropDepthPrefix + clip->name(),
                   {std::string(OfxName(clip->format().depth))});
    answer.Declare(kOfxImageClipPropPARPrefix + clip->name(), {1.0});
  }
  answer.Declare(kOfxImageEffectPropFrameRate, {25.0});
  answer.Declare(kOfxImageClipPropFieldOrder, {std::string(kOfxImageFieldNone)});
  answer.Declare(kOfxImageEffectPropPreMultiplication, {output().premultiplication()});
  answer.Declare(kOfxImageClipPropContinuousSamples, {0});
  answer.Declare(kOfxImageEffectFrameVarying, {0});
  const OfxStatus status = CallAction(plugin(), kOfxImageEffectActionGetClipPreferences,
                                      effect_.get(), nullptr, &answer);
  RequireStatus(kOfxImageEffectActionGetClipPreferences, status,
                {kOfxStatOK, kOfxStatReplyDefault});
  if (status == kOfxStatOK) ApplyClipPreferences(answer);
}

void Instance::ApplyClipPreferences(const PropertySet& answer) {
  for (const auto& clip : effect_->clips()) {
    const std::string components =
        answer.GetString(kOfxImageClipPropComponentsPrefix + clip->name());
    const std::string depth = answer.GetString(kOfxImageClipPropDepthPrefix + clip->name());
    const std::string premultiplication =
        clip->IsOutput() ? answer.GetString(kOfxImageEffectPropPreMultiplication)
                         : clip->premultiplication();
    try {
      if (!clip->Supports(components)) throw std::invalid_argument(components);
      clip->SetFormat({DepthFromOfx(depth), ComponentsFromOfx(components)}, premultiplication);
    } catch (const std::invalid_argument& error) {
      TheHost().rules.Broken("clip-preferences", "clip " + clip->name() + ": " + error.what());
    }
  }
}

}  // namespace impasto::host
