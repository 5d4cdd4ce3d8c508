// What the plugin does wrong on demand.
#ifndef IMPASTO_HOST_PLUGIN_MISDEEDS_H_
#define IMPASTO_HOST_PLUGIN_MISDEEDS_H_

#include <string>

#include "ofx/ofx.h"
#include "pictures.h"

namespace impasto::rule_breaker {

// Does the wrong thing that the mode names; rules whose breach lies elsewhere are not here.
void Misbehave(const std::string& mode, OfxImageEffectHandle effect, const Image& source,
               const Image& output, const OfxRectI& window);

}  // namespace impasto::rule_breaker

#endif  // IMPASTO_HOST_PLUGIN_MISDEEDS_H_
