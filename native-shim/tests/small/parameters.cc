// The parameter suite.
#include <cstdarg>

#include "small/handles.h"
#include "value_calls.h"

namespace impasto::small_host {
namespace {

OfxStatus DefineParameter(OfxParamSetHandle set, const char* type, const char* name,
                          OfxPropertySetHandle* out) {
  Parameter& parameter = reinterpret_cast<Instance*>(set)->parameters[name];
  parameter.type = type;
  *out = reinterpret_cast<OfxPropertySetHandle>(&parameter.description);
  return kOfxStatOK;
}

OfxStatus ParameterHandle(OfxParamSetHandle set, const char* name, OfxParamHandle* handle,
                          OfxPropertySetHandle* out) {
  auto& all = reinterpret_cast<Instance*>(set)->parameters;
  const auto found = all.find(name);
  if (found == all.end()) return kOfxStatErrUnknown;
  *handle = reinterpret_cast<OfxParamHandle>(&found->second);
  if (out != nullptr) *out = reinterpret_cast<OfxPropertySetHandle>(&found->second.description);
  return kOfxStatOK;
}

OfxStatus ParameterProperties(OfxParamHandle handle, OfxPropertySetHandle* set) {
  *set = reinterpret_cast<OfxPropertySetHandle>(&reinterpret_cast<Parameter*>(handle)->description);
  return kOfxStatOK;
}

OfxStatus Read(OfxParamHandle handle, va_list to) {
  const Parameter& parameter = *reinterpret_cast<Parameter*>(handle);
  if (parameter.type == kOfxParamTypeString) {
    *va_arg(to, const char**) = parameter.text.c_str();
  } else if (parameter.type == kOfxParamTypeDouble) {
    *va_arg(to, double*) = parameter.number;
  } else {
    *va_arg(to, int*) = int(parameter.number);
  }
  return kOfxStatOK;
}

OfxStatus SetParameterValue(OfxParamHandle, ...) { return kOfxStatFailed; }

const OfxParameterSuiteV1 kParameterSuite = {DefineParameter,   ParameterHandle,
                                             nullptr,           ParameterProperties,
                                             ValueOf<Read>,     ValueAtTimeOf<Read>,
                                             nullptr,           nullptr,
                                             SetParameterValue, nullptr,
                                             nullptr,           nullptr,
                                             nullptr,           nullptr,
                                             nullptr,           nullptr,
                                             nullptr,           nullptr};

}  // namespace

const OfxParameterSuiteV1& Parameters() { return kParameterSuite; }

}  // namespace impasto::small_host
