#include "plugin_actions.h"

#include <algorithm>
#include <map>

#include "host.h"
#include "worker.h"

namespace impasto::host {

std::string statusName(OfxStatus status) {
  static const std::map<OfxStatus, std::string> names = {
      {kOfxStatOK, "kOfxStatOK"},
      {kOfxStatFailed, "kOfxStatFailed"},
      {kOfxStatErrFatal, "kOfxStatErrFatal"},
      {kOfxStatErrUnknown, "kOfxStatErrUnknown"},
      {kOfxStatErrMissingHostFeature, "kOfxStatErrMissingHostFeature"},
      {kOfxStatErrUnsupported, "kOfxStatErrUnsupported"},
      {kOfxStatErrExists, "kOfxStatErrExists"},
      {kOfxStatErrFormat, "kOfxStatErrFormat"},
      {kOfxStatErrMemory, "kOfxStatErrMemory"},
      {kOfxStatErrBadHandle, "kOfxStatErrBadHandle"},
      {kOfxStatErrBadIndex, "kOfxStatErrBadIndex"},
      {kOfxStatErrValue, "kOfxStatErrValue"},
      {kOfxStatReplyYes, "kOfxStatReplyYes"},
      {kOfxStatReplyNo, "kOfxStatReplyNo"},
      {kOfxStatReplyDefault, "kOfxStatReplyDefault"},
      {kOfxStatErrImageFormat, "kOfxStatErrImageFormat"}};
  const auto found = names.find(status);
  return found == names.end() ? "status " + std::to_string(status) : found->second;
}

namespace {

bool isForWorker(const std::string& action) {
  const Workers workers = host().traits.workers;
  return workers == Workers::kAll ||
         (workers == Workers::kRender && action == kOfxImageEffectActionRender);
}

}  // namespace

OfxStatus callAction(OfxPlugin& plugin, const std::string& action, Effect* effect,
                     PropertySet* inArgs, PropertySet* outArgs, OfxTime time) {
  OfxStatus status = kOfxStatFailed;
  const auto call = [&] {
    ActionScope scope(action, time);
    try {
      status = plugin.mainEntry(action.c_str(), effect, inArgs ? inArgs->handle() : nullptr,
                                outArgs ? outArgs->handle() : nullptr);
    } catch (...) {
      host().rules.broken("exception", "a C++ exception left the plugin in " + action);
    }
  };
  if (isForWorker(action)) {
    runOnWorker(host().traits.workerStack, call);
  } else {
    call();
  }
  return status;
}

bool requireStatus(const std::string& action, OfxStatus status,
                   const std::vector<OfxStatus>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), status) != allowed.end()) return true;
  host().rules.broken("status", action + " returned " + statusName(status));
  return false;
}

}  // namespace impasto::host
