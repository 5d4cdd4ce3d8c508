// The description of the node's parameters, all from the manifest's table.
#ifndef IMPASTO_DESCRIBE_PARAMETERS_H_
#define IMPASTO_DESCRIBE_PARAMETERS_H_

#include "ofx/ofx.h"

namespace impasto {

void DescribeParameters(OfxImageEffectHandle effect);

}  // namespace impasto

#endif  // IMPASTO_DESCRIBE_PARAMETERS_H_
