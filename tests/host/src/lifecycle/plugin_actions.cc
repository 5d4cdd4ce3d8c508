#include "lifecycle/plugin_actions.h"

#include <algorithm>
#include <map>

#include "process/worker.h"
#include "rules/host.h"

namespace impasto::host {

std::string StatusName(OfxStatus status) {
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

bool IsForWorker(const std::string& action) {
  const Workers workers = TheHost().traits.workers;
  return workers == Workers::kAll ||
         (workers == Workers::kRender && action == kOfxImageEffectActionRender);
}

}  // namespace

OfxStatus CallAction(OfxPlugin& plugin, const std::string& action, Effect* effect,
                     PropertySet* in_args, PropertySet* out_args, OfxTime time) {
  OfxStatus status = kOfxStatFailed;
  const auto call = [&] {
    ActionScope scope(action, time);
    try {
      status = plugin.mainEntry(action.c_str(), effect, in_args ? in_args->handle() : nullptr,
                                out_args ? out_args->handle() : nullptr);
    } catch (...) {
      TheHost().rules.Broken("exception", "a C++ exception left the plugin in " + action);
    }
  };
  if (IsForWorker(action)) {
    RunOnWorker(TheHost().traits.worker_stack, call);
  } else {
    call();
  }
  return status;
}

bool RequireStatus(const std::string& action, OfxStatus status,
                   const std::vector<OfxStatus>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), status) != allowed.end()) return true;
  TheHost().rules.Broken("status", action + " returned " + StatusName(status));
  return false;
}

}  // namespace impasto::host
