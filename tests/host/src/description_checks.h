// What a plugin's description must and should hold.
#ifndef IMPASTO_HOST_DESCRIPTION_CHECKS_H_
#define IMPASTO_HOST_DESCRIPTION_CHECKS_H_

#include "effect.h"

namespace impasto::host {

// After Describe: labels, contexts, depths.
void checkPluginDescription(const Effect& descriptor);

// After DescribeInContext: clips and parameters.
void checkContextDescription(Effect& descriptor);

// Prints plugin, clips and parameters, one per line, for people and for tests.
void printDescription(const OfxPlugin& plugin, Effect& descriptor, const std::string& context);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_DESCRIPTION_CHECKS_H_
