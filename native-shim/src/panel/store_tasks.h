// What buttons ask the engine for beside pictures. Each waits, with the host's progress bar; throws
// std::runtime_error where the engine says no, or is busy with a frame for too long.
#ifndef IMPASTO_PANEL_STORE_TASKS_H_
#define IMPASTO_PANEL_STORE_TASKS_H_

#include <string>

#include "ofx/ofx.h"

namespace impasto {

std::string StoreFolder(OfxImageEffectHandle effect, OfxTime time);
std::string ClearStore(OfxImageEffectHandle effect, OfxTime time);
std::string Info(OfxImageEffectHandle effect, OfxTime time);

}  // namespace impasto

#endif  // IMPASTO_PANEL_STORE_TASKS_H_
