#include "ofx/node_parameters.h"

#include <cstring>
#include <stdexcept>

#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {

NodeParameters::NodeParameters(OfxImageEffectHandle effect) {
  if (HostSuites().effect->getParamSet != nullptr) {
    HostSuites().effect->getParamSet(effect, &params_);
  }
}

OfxParamHandle NodeParameters::Find(const char* ofx_name) const {
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  OfxParamHandle handle = nullptr;
  if (suite.paramGetHandle == nullptr ||
      suite.paramGetHandle(params_, ofx_name, &handle, nullptr) != kOfxStatOK) {
    return nullptr;
  }
  return handle;
}

template <typename T>
bool NodeParameters::Get(const char* ofx_name, OfxTime time, T* value) const {
  const OfxParamHandle handle = Find(ofx_name);
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  return handle != nullptr && suite.paramGetValueAtTime != nullptr &&
         suite.paramGetValueAtTime(handle, time, value) == kOfxStatOK;
}

int NodeParameters::Integer(const ParameterEntry& entry, OfxTime time) const {
  int value = 0;
  return Get(entry.ofx_name, time, &value) ? value : static_cast<int>(entry.default_number);
}

double NodeParameters::Real(const ParameterEntry& entry, OfxTime time) const {
  double value = 0;
  return Get(entry.ofx_name, time, &value) ? value : entry.default_number;
}

std::string NodeParameters::Text(const ParameterEntry& entry, OfxTime time) const {
  char* value = nullptr;
  return Get(entry.ofx_name, time, &value) && value != nullptr ? value : entry.default_text;
}

std::string NodeParameters::Choice(const ParameterEntry& entry, OfxTime time) const {
  const int index = Integer(entry, time);
  return index >= 0 && index < entry.choice_count ? entry.choices[index].name : entry.default_text;
}

double NodeParameters::Number(const ParameterEntry& entry, OfxTime time) const {
  return entry.type == ParameterType::kDouble ? Real(entry, time) : Integer(entry, time);
}

bool NodeParameters::AtDefault(const ParameterEntry& entry, OfxTime time) const {
  return HoldsText(entry) ? Text(entry, time) == entry.default_text
                          : Number(entry, time) == entry.default_number;
}

std::string NodeParameters::HiddenText(const char* name) const {
  char* value = nullptr;
  return Get(HiddenControl(name).ofx_name, 0, &value) && value != nullptr ? value : "";
}

void NodeParameters::Set(const ParameterEntry& entry, double number, const char* text) {
  const OfxParamHandle handle = Find(entry.ofx_name);
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  if (handle == nullptr || suite.paramSetValue == nullptr) return;
  if (HoldsText(entry)) {
    suite.paramSetValue(handle, text);
  } else if (entry.type == ParameterType::kDouble) {
    suite.paramSetValue(handle, number);
  } else {
    suite.paramSetValue(handle, static_cast<int>(number));
  }
}

void NodeParameters::Reset(const ParameterEntry& entry) {
  const OfxParamHandle handle = Find(entry.ofx_name);
  if (handle == nullptr) return;
  if (entry.animates && HostSuites().parameter->paramDeleteAllKeys != nullptr) {
    HostSuites().parameter->paramDeleteAllKeys(handle);
  }
  Set(entry, entry.default_number, entry.default_text);
}

OfxPropertySetHandle NodeParameters::Properties(const char* ofx_name) const {
  const OfxParamHandle handle = Find(ofx_name);
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  OfxPropertySetHandle set = nullptr;
  if (handle == nullptr || suite.paramGetPropertySet == nullptr ||
      suite.paramGetPropertySet(handle, &set) != kOfxStatOK) {
    return nullptr;
  }
  return set;
}

void NodeParameters::Enable(const ParameterEntry& entry, bool enabled) {
  const OfxPropertySetHandle set = Properties(entry.ofx_name);
  if (set == nullptr) return;
  const int wanted = enabled ? 1 : 0;
  if (GetInt(set, kOfxParamPropEnabled, 0, 1) != wanted) {
    impasto::Set(set, kOfxParamPropEnabled, wanted);
  }
}

void NodeParameters::SetHiddenText(const char* name, const char* text) {
  const OfxParamHandle handle = Find(HiddenControl(name).ofx_name);
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  if (handle != nullptr && suite.paramSetValue != nullptr) suite.paramSetValue(handle, text);
}

void NodeParameters::Hide(const ControlEntry& entry) {
  const OfxPropertySetHandle set = Properties(entry.ofx_name);
  if (set != nullptr) impasto::Set(set, kOfxParamPropSecret, 1);
}

ParameterEdit::ParameterEdit(const NodeParameters& parameters, const char* name)
    : params_(parameters.handle()) {
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  begun_ = suite.paramEditBegin != nullptr && suite.paramEditEnd != nullptr &&
           suite.paramEditBegin(params_, name) == kOfxStatOK;
}

ParameterEdit::~ParameterEdit() {
  if (begun_) HostSuites().parameter->paramEditEnd(params_);
}

const ParameterEntry& Entry(const char* name) {
  for (const ParameterEntry& entry : kParameters) {
    if (std::strcmp(entry.name, name) == 0) return entry;
  }
  throw std::logic_error(std::string("there is no parameter ") + name);
}

const ControlEntry& HiddenControl(const char* name) {
  for (const ControlEntry& entry : kControls) {
    if (std::strcmp(entry.name, name) == 0) return entry;
  }
  throw std::logic_error(std::string("there is no control ") + name);
}

bool HoldsText(const ParameterEntry& entry) {
  return entry.type == ParameterType::kString || entry.type == ParameterType::kFile ||
         entry.type == ParameterType::kFolder;
}

}  // namespace impasto
