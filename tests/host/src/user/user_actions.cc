#include "user/user_actions.h"

#include "lifecycle/plugin_actions.h"
#include "pictures/clip_image.h"
#include "rules/host.h"
#include "user/console.h"

namespace impasto::host {
namespace {

void Tell(Instance& instance, const char* action, PropertySet& arguments) {
  const OfxStatus status = CallAction(instance.plugin(), action, &instance.effect(), &arguments,
                                      nullptr, TheHost().time_bounds.min);
  // A button that could not do its work says so; the host goes on.
  RequireStatus(action, status, {kOfxStatOK, kOfxStatReplyDefault, kOfxStatFailed});
}

void TellOfChange(Instance& instance, const Param& param) {
  if (!TheHost().traits.tells_of_changes) return;
  PropertySet reason("arguments of the change's brackets");
  reason.Declare(kOfxPropChangeReason, {std::string(kOfxChangeUserEdited)}, false);
  PropertySet in("arguments of InstanceChanged");
  in.Declare(kOfxPropType, {std::string(kOfxTypeParameter)}, false);
  in.Declare(kOfxPropName, {param.name()}, false);
  in.Declare(kOfxPropChangeReason, {std::string(kOfxChangeUserEdited)}, false);
  in.Declare(kOfxPropTime, {TheHost().time_bounds.min}, false);
  const double scale = TheImagePolicy().render_scale;
  in.Declare(kOfxImageEffectPropRenderScale, {scale, scale}, false);
  Tell(instance, kOfxActionBeginInstanceChanged, reason);
  Tell(instance, kOfxActionInstanceChanged, in);
  Tell(instance, kOfxActionEndInstanceChanged, reason);
}

Param& Find(Instance& instance, const std::string& name) {
  Param* const param = instance.effect().params().Find(name);
  if (param == nullptr) throw UsageError("the plugin has no parameter '" + name + "'");
  return *param;
}

void Show(const Param& param) {
  const PropertySet& p = param.properties();
  TheConsole().Say("param " + param.name() + " = " + param.ValueAsText() +
                   (p.GetInt(kOfxParamPropEnabled) == 0 ? " disabled" : "") +
                   (p.GetInt(kOfxParamPropSecret) != 0 ? " secret" : ""));
}

}  // namespace

void MoveControl(Instance& instance, const std::string& name, const std::string& value) {
  Param& param = Find(instance, name);
  try {
    param.Parse(value);
  } catch (const std::invalid_argument& error) {
    throw UsageError("parameter " + name + ": " + error.what());
  }
  TellOfChange(instance, param);
}

void PressButton(Instance& instance, const std::string& name) {
  const Param& param = Find(instance, name);
  if (param.type() != kOfxParamTypePushButton) throw UsageError(name + " is no button");
  TellOfChange(instance, param);
}

void UseThePanel(Instance& instance, const Options& options) {
  for (const auto& [name, value] : options.user_actions) {
    if (!value) {
      PressButton(instance, name);
      continue;
    }
    if (Find(instance, name).type() == kOfxParamTypePushButton) {
      throw UsageError(name + " is a button: --press it");
    }
    MoveControl(instance, name, *value);
  }
  if (!options.show_params) return;
  for (const auto& param : instance.effect().params().all()) {
    if (param->kind().value != ValueKind::kNone) Show(*param);
  }
}

}  // namespace impasto::host
