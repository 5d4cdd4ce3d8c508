// Calls to the plugin's entry point.
#ifndef IMPASTO_HOST_LIFECYCLE_PLUGIN_ACTIONS_H_
#define IMPASTO_HOST_LIFECYCLE_PLUGIN_ACTIONS_H_

#include <string>
#include <vector>

#include "handles/effect.h"
#include "ofx/ofx.h"
#include "properties/property_set.h"

namespace impasto::host {

std::string StatusName(OfxStatus status);

// Thrown where the life cycle cannot go on, after the broken rule was reported.
struct CannotGoOn {};

// One action under an ActionScope; an escaping exception is a broken rule and kOfxStatFailed.
OfxStatus CallAction(OfxPlugin& plugin, const std::string& action, Effect* effect,
                     PropertySet* in_args, PropertySet* out_args, OfxTime time = 0);

// Reports status replies outside `allowed` as a broken rule; returns whether it was allowed.
bool RequireStatus(const std::string& action, OfxStatus status,
                   const std::vector<OfxStatus>& allowed);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_LIFECYCLE_PLUGIN_ACTIONS_H_
