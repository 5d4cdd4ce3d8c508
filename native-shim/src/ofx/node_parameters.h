// A node's parameters as the host holds them. Hosts may lack any of them: then its default stands,
// and setting it does nothing.
#ifndef IMPASTO_OFX_NODE_PARAMETERS_H_
#define IMPASTO_OFX_NODE_PARAMETERS_H_

#include <string>

#include "impasto/parameter_table.h"
#include "ofx/ofx.h"

namespace impasto {

class NodeParameters {
 public:
  explicit NodeParameters(OfxImageEffectHandle effect);

  int Integer(const ParameterEntry& entry, OfxTime time) const;
  double Real(const ParameterEntry& entry, OfxTime time) const;
  std::string Text(const ParameterEntry& entry, OfxTime time) const;
  // The name of the item chosen.
  std::string Choice(const ParameterEntry& entry, OfxTime time) const;
  bool AtDefault(const ParameterEntry& entry, OfxTime time) const;
  // A number, 0 or 1, or the position of a choice.
  double Number(const ParameterEntry& entry, OfxTime time) const;
  std::string HiddenText(const char* name) const;

  // Only in actions on the host's main thread.
  void Set(const ParameterEntry& entry, double number, const char* text);
  void Reset(const ParameterEntry& entry);
  void Enable(const ParameterEntry& entry, bool enabled);
  void SetHiddenText(const char* name, const char* text);
  // Makes what no artist is to see invisible, where the host can do that to a finished node.
  void Hide(const ControlEntry& entry);

  OfxParamSetHandle handle() const { return params_; }

 private:
  OfxParamSetHandle params_ = nullptr;

  OfxParamHandle Find(const char* ofx_name) const;
  OfxPropertySetHandle Properties(const char* ofx_name) const;
  template <typename T>
  bool Get(const char* ofx_name, OfxTime time, T* value) const;
};

// Changes that the host undoes as one.
class ParameterEdit {
 public:
  ParameterEdit(const NodeParameters& parameters, const char* name);
  ~ParameterEdit();
  ParameterEdit(const ParameterEdit&) = delete;
  ParameterEdit& operator=(const ParameterEdit&) = delete;

 private:
  OfxParamSetHandle params_;
  bool begun_ = false;
};

// The manifest's entry; the names in the code are checked by the tests.
const ParameterEntry& Entry(const char* name);
const ControlEntry& HiddenControl(const char* name);
bool HoldsText(const ParameterEntry& entry);

}  // namespace impasto

#endif  // IMPASTO_OFX_NODE_PARAMETERS_H_
