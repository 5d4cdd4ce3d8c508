#include "description_checks.h"

#include <cmath>
#include <set>

#include "console.h"
#include "host.h"
#include "pixel_format.h"

namespace impasto::host {
namespace {

void require(bool holds, const std::string& text) {
  if (!holds) host().rules.broken("description", text);
}

void checkChoice(const Param& param) {
  const auto labels = param.properties().getStrings(kOfxParamPropChoiceOption);
  const std::set<std::string> different(labels.begin(), labels.end());
  require(!labels.empty(), "choice " + param.name() + " has no options");
  require(different.size() == labels.size(), "choice " + param.name() + " repeats a label");
  const int first = param.properties().getInt(kOfxParamPropDefault);
  require(first >= 0 && first < int(labels.size()),
          "choice " + param.name() + ": the default is not one of its options");
}

double numberOf(const Param& param, const char* property, int index) {
  return param.kind().value == ValueKind::kInts ? param.properties().getInt(property, index)
                                                : param.properties().getDouble(property, index);
}

bool isGiven(const Param& param, const char* property) {
  return param.properties().find(property)->writtenByPlugin;
}

void checkNumbers(const Param& param) {
  for (int i = 0; i < param.kind().dimension; ++i) {
    const double low = numberOf(param, kOfxParamPropMin, i);
    const double high = numberOf(param, kOfxParamPropMax, i);
    const double value = numberOf(param, kOfxParamPropDefault, i);
    require(value >= low && value <= high,
            "parameter " + param.name() + ": the default is outside its range");
    require(
        numberOf(param, kOfxParamPropDisplayMin, i) <= numberOf(param, kOfxParamPropDisplayMax, i),
        "parameter " + param.name() + ": its display range is upside down");
  }
  const bool colour = param.type() == kOfxParamTypeRGB || param.type() == kOfxParamTypeRGBA;
  for (const char* bound :
       {kOfxParamPropMin, kOfxParamPropMax, kOfxParamPropDisplayMin, kOfxParamPropDisplayMax}) {
    if (colour || isGiven(param, bound)) continue;
    host().rules.warn("param-range", "parameter " + param.name() + " lacks " + bound +
                                         "; some hosts then show no slider");
  }
}

void checkParam(const Param& param, const ParamSet& params) {
  require(!host().traits.secretsStayHidden || param.properties().getInt(kOfxParamPropSecret) == 0,
          "parameter " + param.name() + " is described as secret and stays so in this host");
  if (param.type() == kOfxParamTypeChoice) checkChoice(param);
  if (param.properties().find(kOfxParamPropMin) != nullptr) checkNumbers(param);
  const std::string parent = param.properties().getString(kOfxParamPropParent);
  if (!parent.empty()) {
    const Param* const group = params.find(parent);
    require(group != nullptr && group->type() == kOfxParamTypeGroup,
            "parameter " + param.name() + ": its parent '" + parent + "' is no group");
  }
  for (const std::string& child : param.properties().getStrings(kOfxParamPropPageChild)) {
    const bool skip = child == kOfxParamPageSkipRow || child == kOfxParamPageSkipColumn;
    require(skip || params.find(child) != nullptr,
            "page " + param.name() + ": its child '" + child + "' is no parameter");
  }
}

void checkComponents(const Clip& clip) {
  const auto all = clip.properties().getStrings(kOfxImageEffectPropSupportedComponents);
  require(!all.empty(), "clip " + clip.name() + " supports no components");
  for (const std::string& one : all) {
    try {
      if (one != kOfxImageComponentNone) componentsFromOfx(one);
    } catch (const std::invalid_argument& error) {
      host().rules.warn("description", "clip " + clip.name() + ": " + error.what());
    }
  }
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace

void checkPluginDescription(const Effect& descriptor) {
  const PropertySet& p = descriptor.properties();
  require(!p.getString(kOfxPropLabel).empty(), "the plugin has no label");
  require(!p.getStrings(kOfxImageEffectPropSupportedContexts).empty(),
          "the plugin supports no context");
  const auto depths = p.getStrings(kOfxImageEffectPropSupportedPixelDepths);
  require(!depths.empty(), "the plugin supports no pixel depth");
}

void checkContextDescription(Effect& descriptor) {
  require(descriptor.findClip(kOfxImageEffectOutputClipName) != nullptr, "there is no Output clip");
  require(descriptor.findClip(kOfxImageEffectSimpleSourceClipName) != nullptr,
          "there is no Source clip");
  for (const auto& clip : descriptor.clips()) checkComponents(*clip);
  for (const auto& param : descriptor.params().all()) checkParam(*param, descriptor.params());
}

void printDescription(const OfxPlugin& plugin, Effect& descriptor, const std::string& context) {
  const PropertySet& p = descriptor.properties();
  Console& out = console();
  out.say("plugin " + std::string(plugin.pluginIdentifier) + " " +
          std::to_string(plugin.pluginVersionMajor) + "." +
          std::to_string(plugin.pluginVersionMinor) + " '" + p.getString(kOfxPropLabel) + "' in '" +
          p.getString(kOfxImageEffectPluginPropGrouping) + "'");
  out.say("context " + context);
  out.say("contexts " + joined(p.getStrings(kOfxImageEffectPropSupportedContexts)));
  out.say("depths " + joined(p.getStrings(kOfxImageEffectPropSupportedPixelDepths)));
  out.say("thread safety " + p.getString(kOfxImageEffectPluginRenderThreadSafety));
  out.say("temporal access " + std::to_string(p.getInt(kOfxImageEffectPropTemporalClipAccess)) +
          ", sequential " + std::to_string(p.getInt(kOfxImageEffectInstancePropSequentialRender)) +
          ", tiles " + std::to_string(p.getInt(kOfxImageEffectPropSupportsTiles)) +
          (host().traits.drafts
               ? ", drafts " + std::to_string(p.getInt(kOfxImageEffectPropRenderQualityDraft))
               : ""));
  for (const auto& clip : descriptor.clips()) {
    const PropertySet& c = clip->properties();
    out.say("clip " + clip->name() + (clip->isOptional() ? " optional" : "") +
            (c.getInt(kOfxImageClipPropIsMask) ? " mask" : "") +
            (c.getInt(kOfxImageEffectPropTemporalClipAccess) ? " temporal" : "") + " (" +
            joined(c.getStrings(kOfxImageEffectPropSupportedComponents)) + ")");
  }
  for (const auto& param : descriptor.params().all()) {
    param->reset();
    const std::string parent = param->properties().getString(kOfxParamPropParent);
    out.say("param " + param->name() + " " + param->type() + " '" +
            param->properties().getString(kOfxPropLabel) + "'" +
            (param->kind().value == ValueKind::kNone ? "" : " = " + param->valueAsText()) +
            (parent.empty() ? "" : " in " + parent));
  }
}

}  // namespace impasto::host
