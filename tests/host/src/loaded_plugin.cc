#include "loaded_plugin.h"

#include <algorithm>

#include "description_checks.h"
#include "host.h"
#include "plugin_actions.h"

namespace impasto::host {

LoadedPlugin::LoadedPlugin(OfxPlugin& plugin, const Bundle& bundle)
    : plugin_(plugin), bundleFolder_(bundle.folder) {
  plugin_.setHost(host().ofx());
  const OfxStatus loaded = callAction(plugin_, kOfxActionLoad, nullptr, nullptr, nullptr);
  if (!requireStatus(kOfxActionLoad, loaded, {kOfxStatOK})) throw CannotGoOn();
  described_ = std::make_unique<Effect>("descriptor");
  described_->declareDescriptor(bundleFolder_);
  const OfxStatus described =
      callAction(plugin_, kOfxActionDescribe, described_.get(), nullptr, nullptr);
  if (!requireStatus(kOfxActionDescribe, described, {kOfxStatOK})) {
    unload();
    throw CannotGoOn();
  }
  checkPluginDescription(*described_);
}

LoadedPlugin::~LoadedPlugin() { unload(); }

void LoadedPlugin::unload() {
  const OfxStatus status = callAction(plugin_, kOfxActionUnload, nullptr, nullptr, nullptr);
  requireStatus(kOfxActionUnload, status, {kOfxStatOK, kOfxStatReplyDefault});
  for (const char* kind : {"memory", "mutex"}) host().ledger.reportLeaks(kind, kOfxActionUnload);
}

std::string LoadedPlugin::chooseContext(const std::string& wanted) const {
  const auto all = described_->properties().getStrings(kOfxImageEffectPropSupportedContexts);
  const auto has = [&](const std::string& context) {
    return std::find(all.begin(), all.end(), context) != all.end();
  };
  if (!wanted.empty()) {
    if (has(wanted)) return wanted;
    throw UsageError("the plugin does not support the context " + wanted);
  }
  for (const std::string& context : host().traits.contexts) {
    if (has(context)) return context;
  }
  throw UsageError("the plugin supports none of this host's contexts");
}

void LoadedPlugin::describeInContext(const std::string& wanted) {
  context_ = chooseContext(wanted);
  inContext_ = std::make_unique<Effect>("descriptor in " + context_);
  inContext_->inherit(*described_);
  PropertySet arguments("arguments of DescribeInContext");
  arguments.declare(kOfxImageEffectPropContext, {context_}, false);
  const OfxStatus status = callAction(plugin_, kOfxImageEffectActionDescribeInContext,
                                      inContext_.get(), &arguments, nullptr);
  if (!requireStatus(kOfxImageEffectActionDescribeInContext, status, {kOfxStatOK})) {
    throw CannotGoOn();
  }
  checkContextDescription(*inContext_);
}

}  // namespace impasto::host
