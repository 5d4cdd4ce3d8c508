// The values of a node's parameters, as a render reads them.
#ifndef IMPASTO_RENDER_SETTINGS_H_
#define IMPASTO_RENDER_SETTINGS_H_

#include <string>

#include "ofx/ofx.h"

namespace impasto {

// Every parameter's value at a time as bridge.h describes ImpastoRequest::settings: the engine's
// names; a choice by its entry's name. A parameter that the host does not know has its default.
std::string ReadSettings(OfxImageEffectHandle effect, OfxTime time);

// How much of the painting shows, in [0,1].
double ReadMix(OfxImageEffectHandle effect, OfxTime time);

}  // namespace impasto

#endif  // IMPASTO_RENDER_SETTINGS_H_
