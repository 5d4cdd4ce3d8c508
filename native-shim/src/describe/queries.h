// What the host asks before a render: regions, frames needed, identity, clip preferences.
#ifndef IMPASTO_DESCRIBE_QUERIES_H_
#define IMPASTO_DESCRIBE_QUERIES_H_

#include "ofx/ofx.h"

namespace impasto {

OfxStatus RegionOfDefinition(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                             OfxPropertySetHandle out);
OfxStatus RegionsOfInterest(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                            OfxPropertySetHandle out);
OfxStatus FramesNeeded(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                       OfxPropertySetHandle out);
OfxStatus IsIdentity(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                     OfxPropertySetHandle out);
OfxStatus ClipPreferences(OfxImageEffectHandle effect, OfxPropertySetHandle out);

}  // namespace impasto

#endif  // IMPASTO_DESCRIBE_QUERIES_H_
