#include "plugin_actions.h"

#include <algorithm>
#include <map>

#include "host.h"

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

OfxStatus callAction(OfxPlugin& plugin, const std::string& action, Effect* effect,
                     PropertySet* inArgs, PropertySet* outArgs, OfxTime time) {
  ActionScope scope(action, time);
  try {
    return plugin.mainEntry(action.c_str(), effect, inArgs ? inArgs->handle() : nullptr,
                            outArgs ? outArgs->handle() : nullptr);
  } catch (...) {
    host().rules.broken("exception", "a C++ exception left the plugin in " + action);
    return kOfxStatFailed;
  }
}

bool requireStatus(const std::string& action, OfxStatus status,
                   const std::vector<OfxStatus>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), status) != allowed.end()) return true;
  host().rules.broken("status", action + " returned " + statusName(status));
  return false;
}

}  // namespace impasto::host
