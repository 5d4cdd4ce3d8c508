// The user at the node's panel.
#ifndef IMPASTO_HOST_USER_USER_ACTIONS_H_
#define IMPASTO_HOST_USER_USER_ACTIONS_H_

#include "lifecycle/instance.h"
#include "run/options.h"

namespace impasto::host {

// Moves controls and presses buttons as the options say, telling the plugin of each where the host
// does such things, and prints the values where they are asked for. Throws UsageError.
void UseThePanel(Instance& instance, const Options& options);

// Moves one control, telling the plugin where the host does that. Throws UsageError.
void MoveControl(Instance& instance, const std::string& name, const std::string& value);

// Throws UsageError.
void PressButton(Instance& instance, const std::string& name);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_USER_USER_ACTIONS_H_
