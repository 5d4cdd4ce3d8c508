// What the host learns about the node before there is one: contexts, depths, clips, parameters.
#ifndef IMPASTO_DESCRIBE_DESCRIBE_H_
#define IMPASTO_DESCRIBE_DESCRIBE_H_

#include "ofx/ofx.h"

namespace impasto {

void Describe(OfxImageEffectHandle effect);

// The same clips and parameters in every context.
void DescribeInContext(OfxImageEffectHandle effect);

}  // namespace impasto

#endif  // IMPASTO_DESCRIBE_DESCRIBE_H_
