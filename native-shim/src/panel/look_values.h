// A chosen look's values in the sliders.
#ifndef IMPASTO_PANEL_LOOK_VALUES_H_
#define IMPASTO_PANEL_LOOK_VALUES_H_

#include "ofx/ofx.h"

namespace impasto {

// Gives the sliders what the chosen look says of them. A slider that still stands where another
// look put it, and of which this one says nothing, goes back to its default; others stay.
void FillInLook(OfxImageEffectHandle effect, OfxTime time);

}  // namespace impasto

#endif  // IMPASTO_PANEL_LOOK_VALUES_H_
