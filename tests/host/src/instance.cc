#include "instance.h"

#include <algorithm>

#include "host.h"
#include "plugin_actions.h"

namespace impasto::host {
namespace {

Depth chooseDepth(const Effect& effect, const std::optional<Depth>& wanted) {
  const auto all = effect.properties().getStrings(kOfxImageEffectPropSupportedPixelDepths);
  const auto& ours = host().traits.depths;
  const auto has = [&](Depth depth) {
    return std::find(all.begin(), all.end(), ofxName(depth)) != all.end() &&
           std::find(ours.begin(), ours.end(), ofxName(depth)) != ours.end();
  };
  if (wanted) {
    if (has(*wanted)) return *wanted;
    throw UsageError(std::string("plugin or host does not support ") + ofxName(*wanted));
  }
  for (Depth depth : {Depth::kFloat, Depth::kHalf, Depth::kShort, Depth::kByte}) {
    if (has(depth)) return depth;
  }
  throw UsageError("the plugin supports no pixel depth that this host knows");
}

// Masks prefer alpha; Source and Output must have what the command line asks for.
Components chooseComponents(const Clip& clip, const std::optional<Components>& wanted) {
  const bool isMask = clip.properties().getInt(kOfxImageClipPropIsMask) != 0;
  if (isMask && clip.supports(kOfxImageComponentAlpha)) return Components::kAlpha;
  if (wanted && clip.supports(ofxName(*wanted))) return *wanted;
  if (wanted && (clip.isOutput() || clip.name() == kOfxImageEffectSimpleSourceClipName)) {
    throw UsageError("clip " + clip.name() + " does not support " + ofxName(*wanted));
  }
  for (Components one : {Components::kRgba, Components::kRgb, Components::kAlpha}) {
    if (clip.supports(ofxName(one))) return one;
  }
  throw UsageError("clip " + clip.name() + " supports no components that this host knows");
}

}  // namespace

Instance::Instance(LoadedPlugin& loaded, const Options& options, const ClipSources& sources,
                   OfxPointD projectSize)
    : loaded_(loaded), projectSize_(projectSize) {
  const double duration = host().timeBounds.max - host().timeBounds.min + 1;
  effect_ = loaded.descriptor().instantiate(loaded.context(), projectSize, duration);
  effect_->properties().put(kOfxImageEffectPropPluginHandle, {static_cast<void*>(&plugin())});
  setParams(options);
  connectClips(options, sources);
  const OfxStatus status =
      callAction(plugin(), kOfxActionCreateInstance, effect_.get(), nullptr, nullptr);
  if (!requireStatus(kOfxActionCreateInstance, status, {kOfxStatOK, kOfxStatReplyDefault})) {
    throw CannotGoOn();
  }
  if (host().traits.asksClipPreferences) askClipPreferences();
}

Instance::~Instance() {
  const OfxStatus status =
      callAction(plugin(), kOfxActionDestroyInstance, effect_.get(), nullptr, nullptr);
  requireStatus(kOfxActionDestroyInstance, status, {kOfxStatOK, kOfxStatReplyDefault});
  for (const char* kind : {"image memory", "parameter edit block"}) {
    host().ledger.reportLeaks(kind, kOfxActionDestroyInstance);
  }
}

void Instance::setParams(const Options& options) {
  for (const auto& [name, value] : options.params) {
    Param* const param = effect_->params().find(name);
    if (param == nullptr) throw UsageError("the plugin has no parameter '" + name + "'");
    try {
      param->parse(value);
    } catch (const std::invalid_argument& error) {
      throw UsageError("parameter " + name + ": " + error.what());
    }
  }
}

void Instance::connectClips(const Options& options, const ClipSources& sources) {
  const Depth depth = chooseDepth(*effect_, options.depth);
  for (const auto& [name, source] : sources) {
    Clip* const clip = effect_->findClip(name);
    if (clip == nullptr) {
      throw UsageError("the plugin has no clip '" + name + "' in " + loaded_.context());
    }
    clip->connect(source);
  }
  for (const auto& clip : effect_->clips()) {
    if (!clip->isConnected() && !clip->isOptional()) {
      throw UsageError("the plugin needs the clip '" + clip->name() + "' connected");
    }
    const PixelFormat format = {depth, chooseComponents(*clip, options.components)};
    clip->setFormat(format, options.premultiplication);
  }
  const OfxRangeD range = host().timeBounds;
  output().properties().put(kOfxImageEffectPropFrameRange, {range.min, range.max});
  output().properties().put(kOfxImageEffectPropUnmappedFrameRange, {range.min, range.max});
}

void Instance::askClipPreferences() {
  PropertySet answer("answer of GetClipPreferences");
  for (const auto& clip : effect_->clips()) {
    answer.declare(kOfxImageClipPropComponentsPrefix + clip->name(),
                   {std::string(ofxName(clip->format().components))});
    answer.declare(kOfxImageClipPropDepthPrefix + clip->name(),
                   {std::string(ofxName(clip->format().depth))});
    answer.declare(kOfxImageClipPropPARPrefix + clip->name(), {1.0});
  }
  answer.declare(kOfxImageEffectPropFrameRate, {25.0});
  answer.declare(kOfxImageClipPropFieldOrder, {std::string(kOfxImageFieldNone)});
  answer.declare(kOfxImageEffectPropPreMultiplication, {output().premultiplication()});
  answer.declare(kOfxImageClipPropContinuousSamples, {0});
  answer.declare(kOfxImageEffectFrameVarying, {0});
  const OfxStatus status = callAction(plugin(), kOfxImageEffectActionGetClipPreferences,
                                      effect_.get(), nullptr, &answer);
  requireStatus(kOfxImageEffectActionGetClipPreferences, status,
                {kOfxStatOK, kOfxStatReplyDefault});
  if (status == kOfxStatOK) applyClipPreferences(answer);
}

void Instance::applyClipPreferences(const PropertySet& answer) {
  for (const auto& clip : effect_->clips()) {
    const std::string components =
        answer.getString(kOfxImageClipPropComponentsPrefix + clip->name());
    const std::string depth = answer.getString(kOfxImageClipPropDepthPrefix + clip->name());
    const std::string premultiplication =
        clip->isOutput() ? answer.getString(kOfxImageEffectPropPreMultiplication)
                         : clip->premultiplication();
    try {
      if (!clip->supports(components)) throw std::invalid_argument(components);
      clip->setFormat({depthFromOfx(depth), componentsFromOfx(components)}, premultiplication);
    } catch (const std::invalid_argument& error) {
      host().rules.broken("clip-preferences", "clip " + clip->name() + ": " + error.what());
    }
  }
}

}  // namespace impasto::host
