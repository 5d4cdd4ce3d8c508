// The node's parameters, all from the manifest's table.
#ifndef IMPASTO_PARAMETERS_H_
#define IMPASTO_PARAMETERS_H_

#include <string>

#include "ofx/ofx.h"

namespace impasto {

void DescribeParameters(OfxImageEffectHandle effect);

// Every parameter's value at a time as bridge.h describes ImpastoRequest::settings: the engine's
// names; a choice by its entry's name. A parameter that the host does not know has its default.
std::string ReadSettings(OfxImageEffectHandle effect, OfxTime time);

// How much of the painting shows, in [0,1].
double ReadMix(OfxImageEffectHandle effect, OfxTime time);

}  // namespace impasto

#endif  // IMPASTO_PARAMETERS_H_
