#include "lifecycle/loaded_plugin.h"

#include <algorithm>

#include "handles/description_checks.h"
#include "lifecycle/plugin_actions.h"
#include "rules/host.h"

namespace impasto::host {

LoadedPlugin::LoadedPlugin(OfxPlugin& plugin, const Bundle& bundle)
    : plugin_(plugin), bundle_folder_(bundle.folder) {
  plugin_.setHost(TheHost().ofx());
  const OfxStatus loaded = CallAction(plugin_, kOfxActionLoad, nullptr, nullptr, nullptr);
  if (!RequireStatus(kOfxActionLoad, loaded, {kOfxStatOK})) throw CannotGoOn();
  described_ = std::make_unique<Effect>("descriptor");
  described_->DeclareDescriptor(bundle_folder_);
  const OfxStatus described =
      CallAction(plugin_, kOfxActionDescribe, described_.get(), nullptr, nullptr);
  if (!RequireStatus(kOfxActionDescribe, described, {kOfxStatOK})) {
    Unload();
    throw CannotGoOn();
  }
  CheckPluginDescription(*described_);
}

LoadedPlugin::~LoadedPlugin() { Unload(); }

void LoadedPlugin::Unload() {
  const OfxStatus status = CallAction(plugin_, kOfxActionUnload, nullptr, nullptr, nullptr);
  RequireStatus(kOfxActionUnload, status, {kOfxStatOK, kOfxStatReplyDefault});
  for (const char* kind : {"memory", "mutex"}) TheHost().ledger.ReportLeaks(kind, kOfxActionUnload);
}

std::string LoadedPlugin::ChooseContext(const std::string& wanted) const {
  const auto all = described_->properties().GetStrings(kOfxImageEffectPropSupportedContexts);
  const auto has = [&](const std::string& context) {
    return std::find(all.begin(), all.end(), context) != all.end();
  };
  if (!wanted.empty()) {
    if (has(wanted)) return wanted;
    throw UsageError("the plugin does not support the context " + wanted);
  }
  for (const std::string& context : TheHost().traits.contexts) {
    if (has(context)) return context;
  }
  throw UsageError("the plugin supports none of this host's contexts");
}

void LoadedPlugin::DescribeInContext(const std::string& wanted) {
  context_ = ChooseContext(wanted);
  in_context_ = std::make_unique<Effect>("descriptor in " + context_);
  in_context_->Inherit(*described_);
  PropertySet arguments("arguments of DescribeInContext");
  arguments.Declare(kOfxImageEffectPropContext, {context_}, false);
  const OfxStatus status = CallAction(plugin_, kOfxImageEffectActionDescribeInContext,
                                      in_context_.get(), &arguments, nullptr);
  if (!RequireStatus(kOfxImageEffectActionDescribeInContext, status, {kOfxStatOK})) {
    throw CannotGoOn();
  }
  CheckContextDescription(*in_context_);
}

}  // namespace impasto::host
