#include "handles/description_checks.h"

#include <cmath>
#include <set>

#include "pictures/pixel_format.h"
#include "rules/host.h"
#include "user/console.h"

namespace impasto::host {
namespace {

void Require(bool holds, const std::string& text) {
  if (!holds) TheHost().rules.Broken("description", text);
}

void CheckChoice(const Param& param) {
  const auto labels = param.properties().GetStrings(kOfxParamPropChoiceOption);
  const std::set<std::string> different(labels.begin(), labels.end());
  Require(!labels.empty(), "choice " + param.name() + " has no options");
  Require(different.size() == labels.size(), "choice " + param.name() + " repeats a label");
  const int first = param.properties().GetInt(kOfxParamPropDefault);
  Require(first >= 0 && first < int(labels.size()),
          "choice " + param.name() + ": the default is not one of its options");
}

double NumberOf(const Param& param, const char* property, int index) {
  return param.kind().value == ValueKind::kInts ? param.properties().GetInt(property, index)
                                                : param.properties().GetDouble(property, index);
}

bool IsGiven(const Param& param, const char* property) {
  return param.properties().Find(property)->written_by_plugin;
}

void CheckNumbers(const Param& param) {
  for (int i = 0; i < param.kind().dimension; ++i) {
    const double low = NumberOf(param, kOfxParamPropMin, i);
    const double high = NumberOf(param, kOfxParamPropMax, i);
    const double value = NumberOf(param, kOfxParamPropDefault, i);
    Require(value >= low && value <= high,
            "parameter " + param.name() + ": the default is outside its range");
    Require(
        NumberOf(param, kOfxParamPropDisplayMin, i) <= NumberOf(param, kOfxParamPropDisplayMax, i),
        "parameter " + param.name() + ": its display range is upside down");
  }
  const bool colour = param.type() == kOfxParamTypeRGB || param.type() == kOfxParamTypeRGBA;
  for (const char* bound :
       {kOfxParamPropMin, kOfxParamPropMax, kOfxParamPropDisplayMin, kOfxParamPropDisplayMax}) {
    if (colour || IsGiven(param, bound)) continue;
    TheHost().rules.Warn("param-range", "parameter " + param.name() + " lacks " + bound +
                                            "; some hosts then show no slider");
  }
}

void CheckParam(const Param& param, const ParamSet& params) {
  Require(
      !TheHost().traits.secrets_stay_hidden || param.properties().GetInt(kOfxParamPropSecret) == 0,
      "parameter " + param.name() + " is described as secret and stays so in this host");
  if (param.type() == kOfxParamTypeChoice) CheckChoice(param);
  if (param.properties().Find(kOfxParamPropMin) != nullptr) CheckNumbers(param);
  const std::string parent = param.properties().GetString(kOfxParamPropParent);
  if (!parent.empty()) {
    const Param* const group = params.Find(parent);
    Require(group != nullptr && group->type() == kOfxParamTypeGroup,
            "parameter " + param.name() + ": its parent '" + parent + "' is no group");
  }
  for (const std::string& child : param.properties().GetStrings(kOfxParamPropPageChild)) {
    const bool skip = child == kOfxParamPageSkipRow || child == kOfxParamPageSkipColumn;
    Require(skip || params.Find(child) != nullptr,
            "page " + param.name() + ": its child '" + child + "' is no parameter");
  }
}

void CheckComponents(const Clip& clip) {
  const auto all = clip.properties().GetStrings(kOfxImageEffectPropSupportedComponents);
  Require(!all.empty(), "clip " + clip.name() + " supports no components");
  for (const std::string& one : all) {
    try {
      if (one != kOfxImageComponentNone) ComponentsFromOfx(one);
    } catch (const std::invalid_argument& error) {
      TheHost().rules.Warn("description", "clip " + clip.name() + ": " + error.what());
    }
  }
}

std::string Joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

}  // namespace

void CheckPluginDescription(const Effect& descriptor) {
  const PropertySet& p = descriptor.properties();
  Require(!p.GetString(kOfxPropLabel).empty(), "the plugin has no label");
  Require(!p.GetStrings(kOfxImageEffectPropSupportedContexts).empty(),
          "the plugin supports no context");
  const auto depths = p.GetStrings(kOfxImageEffectPropSupportedPixelDepths);
  Require(!depths.empty(), "the plugin supports no pixel depth");
}

void CheckContextDescription(Effect& descriptor) {
  Require(descriptor.FindClip(kOfxImageEffectOutputClipName) != nullptr, "there is no Output clip");
  Require(descriptor.FindClip(kOfxImageEffectSimpleSourceClipName) != nullptr,
          "there is no Source clip");
  for (const auto& clip : descriptor.clips()) CheckComponents(*clip);
  for (const auto& param : descriptor.params().all()) CheckParam(*param, descriptor.params());
}

void PrintDescription(const OfxPlugin& plugin, Effect& descriptor, const std::string& context) {
  const PropertySet& p = descriptor.properties();
  Console& out = TheConsole();
  out.Say("plugin " + std::string(plugin.pluginIdentifier) + " " +
          std::to_string(plugin.pluginVersionMajor) + "." +
          std::to_string(plugin.pluginVersionMinor) + " '" + p.GetString(kOfxPropLabel) + "' in '" +
          p.GetString(kOfxImageEffectPluginPropGrouping) + "'");
  out.Say("context " + context);
  out.Say("contexts " + Joined(p.GetStrings(kOfxImageEffectPropSupportedContexts)));
  out.Say("depths " + Joined(p.GetStrings(kOfxImageEffectPropSupportedPixelDepths)));
  out.Say("thread safety " + p.GetString(kOfxImageEffectPluginRenderThreadSafety));
  out.Say("temporal access " + std::to_string(p.GetInt(kOfxImageEffectPropTemporalClipAccess)) +
          ", sequential " + std::to_string(p.GetInt(kOfxImageEffectInstancePropSequentialRender)) +
          ", tiles " + std::to_string(p.GetInt(kOfxImageEffectPropSupportsTiles)) +
          (TheHost().traits.drafts
               ? ", drafts " + std::to_string(p.GetInt(kOfxImageEffectPropRenderQualityDraft))
               : ""));
  for (const auto& clip : descriptor.clips()) {
    const PropertySet& c = clip->properties();
    out.Say("clip " + clip->name() + (clip->IsOptional() ? " optional" : "") +
            (c.GetInt(kOfxImageClipPropIsMask) ? " mask" : "") +
            (c.GetInt(kOfxImageEffectPropTemporalClipAccess) ? " temporal" : "") + " (" +
            Joined(c.GetStrings(kOfxImageEffectPropSupportedComponents)) + ")");
  }
  for (const auto& param : descriptor.params().all()) {
    param->Reset();
    const std::string parent = param->properties().GetString(kOfxParamPropParent);
    out.Say("param " + param->name() + " " + param->type() + " '" +
            param->properties().GetString(kOfxPropLabel) + "'" +
            (param->kind().value == ValueKind::kNone ? "" : " = " + param->ValueAsText()) +
            (parent.empty() ? "" : " in " + parent));
  }
}

}  // namespace impasto::host
