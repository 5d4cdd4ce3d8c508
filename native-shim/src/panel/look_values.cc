#include "panel/look_values.h"

#include <cstring>
#include <string>

#include "ofx/node_parameters.h"

namespace impasto {
namespace {

const LookValue* Find(const LookEntry& look, const ParameterEntry& entry) {
  for (int i = 0; i < look.value_count; ++i) {
    if (std::strcmp(look.values[i].parameter, entry.name) == 0) return &look.values[i];
  }
  return nullptr;
}

const LookEntry* Named(const std::string& name) {
  for (const LookEntry& look : kLooks) {
    if (name == look.name) return &look;
  }
  return nullptr;
}

bool StandsAt(const NodeParameters& node, const ParameterEntry& entry, const LookValue& value,
              OfxTime time) {
  return HoldsText(entry) ? node.Text(entry, time) == value.text
                          : node.Number(entry, time) == value.number;
}

}  // namespace

void FillInLook(OfxImageEffectHandle effect, OfxTime time) {
  NodeParameters node(effect);
  const std::string chosen = node.Choice(Entry("preset"), time);
  const LookEntry* look = Named(chosen);
  if (look == nullptr) return;
  const LookEntry* before = Named(node.HiddenText("filledLook"));
  const ParameterEdit edit(node, "Look");
  for (const ParameterEntry& entry : kParameters) {
    const LookValue* value = Find(*look, entry);
    const LookValue* old = before == nullptr ? nullptr : Find(*before, entry);
    if (value != nullptr) {
      node.Set(entry, value->number, value->text);
    } else if (old != nullptr && StandsAt(node, entry, *old, time)) {
      node.Reset(entry);
    }
  }
  node.SetHiddenText("filledLook", chosen.c_str());
}

}  // namespace impasto
