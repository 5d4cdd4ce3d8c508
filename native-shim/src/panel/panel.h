// The node's panel answers: a look moves the sliders, choices enable what they give meaning to,
// buttons act. Hosts that send no InstanceChanged lose comfort, not function.
#ifndef IMPASTO_PANEL_PANEL_H_
#define IMPASTO_PANEL_PANEL_H_

#include "ofx/ofx.h"

namespace impasto {

// A node was made. Nothing is disabled in hosts that have not shown yet that they tell of changes:
// there it would stay so.
void OpenPanel(OfxImageEffectHandle effect);

// The arguments of InstanceChanged.
void PanelChanged(OfxImageEffectHandle effect, OfxPropertySetHandle arguments);

}  // namespace impasto

#endif  // IMPASTO_PANEL_PANEL_H_
