// What a plugin's description must and should hold.
#ifndef IMPASTO_HOST_HANDLES_DESCRIPTION_CHECKS_H_
#define IMPASTO_HOST_HANDLES_DESCRIPTION_CHECKS_H_

#include "handles/effect.h"

namespace impasto::host {

// After Describe: labels, contexts, depths.
void CheckPluginDescription(const Effect& descriptor);

// After DescribeInContext: clips and parameters.
void CheckContextDescription(Effect& descriptor);

// Prints plugin, clips and parameters, one per line, for people and for tests.
void PrintDescription(const OfxPlugin& plugin, Effect& descriptor, const std::string& context);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_HANDLES_DESCRIPTION_CHECKS_H_
