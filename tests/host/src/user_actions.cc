#include "user_actions.h"

#include "clip_image.h"
#include "console.h"
#include "host.h"
#include "plugin_actions.h"

namespace impasto::host {
namespace {

void tell(Instance& instance, const char* action, PropertySet& arguments) {
  const OfxStatus status = callAction(instance.plugin(), action, &instance.effect(), &arguments,
                                      nullptr, host().timeBounds.min);
  // A button that could not do its work says so; the host goes on.
  requireStatus(action, status, {kOfxStatOK, kOfxStatReplyDefault, kOfxStatFailed});
}

void tellOfChange(Instance& instance, const Param& param) {
  if (!host().traits.tellsOfChanges) return;
  PropertySet reason("arguments of the change's brackets");
  reason.declare(kOfxPropChangeReason, {std::string(kOfxChangeUserEdited)}, false);
  PropertySet in("arguments of InstanceChanged");
  in.declare(kOfxPropType, {std::string(kOfxTypeParameter)}, false);
  in.declare(kOfxPropName, {param.name()}, false);
  in.declare(kOfxPropChangeReason, {std::string(kOfxChangeUserEdited)}, false);
  in.declare(kOfxPropTime, {host().timeBounds.min}, false);
  const double scale = imagePolicy().renderScale;
  in.declare(kOfxImageEffectPropRenderScale, {scale, scale}, false);
  tell(instance, kOfxActionBeginInstanceChanged, reason);
  tell(instance, kOfxActionInstanceChanged, in);
  tell(instance, kOfxActionEndInstanceChanged, reason);
}

Param& find(Instance& instance, const std::string& name) {
  Param* const param = instance.effect().params().find(name);
  if (param == nullptr) throw UsageError("the plugin has no parameter '" + name + "'");
  return *param;
}

void show(const Param& param) {
  const PropertySet& p = param.properties();
  console().say("param " + param.name() + " = " + param.valueAsText() +
                (p.getInt(kOfxParamPropEnabled) == 0 ? " disabled" : "") +
                (p.getInt(kOfxParamPropSecret) != 0 ? " secret" : ""));
}

}  // namespace

void moveControl(Instance& instance, const std::string& name, const std::string& value) {
  Param& param = find(instance, name);
  try {
    param.parse(value);
  } catch (const std::invalid_argument& error) {
    throw UsageError("parameter " + name + ": " + error.what());
  }
  tellOfChange(instance, param);
}

void useThePanel(Instance& instance, const Options& options) {
  for (const auto& [name, value] : options.userActions) {
    Param& param = find(instance, name);
    if (value.has_value() == (param.type() == kOfxParamTypePushButton)) {
      throw UsageError(name + (value ? " is a button: --press it" : " is no button"));
    }
    if (value) {
      moveControl(instance, name, *value);
    } else {
      tellOfChange(instance, param);
    }
  }
  if (!options.showParams) return;
  for (const auto& param : instance.effect().params().all()) {
    if (param->kind().value != ValueKind::kNone) show(*param);
  }
}

}  // namespace impasto::host
