// The parameter suite. Only doubles can have keys, and only from the command line.
#include <cstdarg>

#include "handles/param.h"
#include "properties/string_loan.h"
#include "rules/host.h"
#include "suites/suites.h"

namespace impasto::host {
namespace {

template <typename T, typename Handle>
T* Checked(Handle handle, const char* function, const char* what) {
  ExpireStrings();
  RequireActionThread(function);
  if (T::IsAlive(handle)) return reinterpret_cast<T*>(handle);
  TheHost().rules.Broken("bad-handle",
                         std::string(function) + ": the " + what + " handle is not valid");
  return nullptr;
}

Param* CheckedParam(OfxParamHandle handle, const char* function) {
  return Checked<Param>(handle, function, "parameter");
}

ParamSet* CheckedParams(OfxParamSetHandle handle, const char* function) {
  return Checked<ParamSet>(handle, function, "parameter set");
}

OfxStatus Define(OfxParamSetHandle handle, const char* type, const char* name,
                 OfxPropertySetHandle* set) {
  ParamSet* const params = CheckedParams(handle, "paramDefine");
  if (params == nullptr) return kOfxStatErrBadHandle;
  if (params->IsInstance()) {
    TheHost().rules.Broken("define-late",
                           std::string("parameter ") + name + " defined on an instance");
    return kOfxStatFailed;
  }
  if (FindParamKind(type) == nullptr) {
    TheHost().rules.Broken("unknown-param-type", std::string(name) + " has type " + type);
    return kOfxStatErrUnknown;
  }
  if (params->Find(name) != nullptr) {
    TheHost().rules.Broken("duplicate", std::string("parameter ") + name + " is defined twice");
    return kOfxStatErrExists;
  }
  Param& param = params->add(type, name);
  if (set != nullptr) *set = param.properties().handle();
  return kOfxStatOK;
}

OfxStatus GetHandle(OfxParamSetHandle handle, const char* name, OfxParamHandle* param,
                    OfxPropertySetHandle* set) {
  ParamSet* const params = CheckedParams(handle, "paramGetHandle");
  if (params == nullptr) return kOfxStatErrBadHandle;
  Param* const found = params->Find(name);
  if (found == nullptr) return kOfxStatErrUnknown;
  *param = found->handle();
  if (set != nullptr) *set = found->properties().handle();
  return kOfxStatOK;
}

OfxStatus SetGetPropertySet(OfxParamSetHandle handle, OfxPropertySetHandle* set) {
  ParamSet* const params = CheckedParams(handle, "paramSetGetPropertySet");
  if (params == nullptr) return kOfxStatErrBadHandle;
  *set = params->properties().handle();
  return kOfxStatOK;
}

OfxStatus GetPropertySet(OfxParamHandle handle, OfxPropertySetHandle* set) {
  Param* const param = CheckedParam(handle, "paramGetPropertySet");
  if (param == nullptr) return kOfxStatErrBadHandle;
  *set = param->properties().handle();
  return kOfxStatOK;
}

OfxStatus Read(const Param& param, OfxTime time, va_list out) {
  switch (param.kind().value) {
    case ValueKind::kNone:
      return kOfxStatErrUnsupported;
    case ValueKind::kString:
      *va_arg(out, char**) = LendString(param.text());
      return kOfxStatOK;
    case ValueKind::kInts:
      for (double number : param.NumbersAt(time)) *va_arg(out, int*) = int(number);
      return kOfxStatOK;
    case ValueKind::kDoubles:
      for (double number : param.NumbersAt(time)) *va_arg(out, double*) = number;
      return kOfxStatOK;
  }
  return kOfxStatErrUnknown;
}

OfxStatus Write(Param& param, va_list in) {
  if (TheHost().action.name() == kOfxImageEffectActionRender) {
    TheHost().rules.Broken("set-in-render", "parameter " + param.name() + " was set during render");
    return kOfxStatFailed;
  }
  std::vector<double> numbers;
  switch (param.kind().value) {
    case ValueKind::kNone:
      return kOfxStatErrUnsupported;
    case ValueKind::kString:
      param.SetText(va_arg(in, const char*));
      return kOfxStatOK;
    case ValueKind::kInts:
      for (int i = 0; i < param.kind().dimension; ++i) numbers.push_back(va_arg(in, int));
      break;
    case ValueKind::kDoubles:
      for (int i = 0; i < param.kind().dimension; ++i) numbers.push_back(va_arg(in, double));
      break;
  }
  param.SetNumbers(numbers);
  return kOfxStatOK;
}

OfxStatus GetValue(OfxParamHandle handle, ...) {
  const Param* const param = CheckedParam(handle, "paramGetValue");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, handle);
  const OfxStatus status = Read(*param, TheHost().action.time(), arguments);
  va_end(arguments);
  return status;
}

OfxStatus GetValueAtTime(OfxParamHandle handle, OfxTime time, ...) {
  const Param* const param = CheckedParam(handle, "paramGetValueAtTime");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, time);
  const OfxTime asked = TheHost().traits.value_times_are_ignored ? TheHost().action.time() : time;
  const OfxStatus status = Read(*param, asked, arguments);
  va_end(arguments);
  return status;
}

OfxStatus GetDerivative(OfxParamHandle, OfxTime, ...) { return kOfxStatErrUnsupported; }
OfxStatus GetIntegral(OfxParamHandle, OfxTime, OfxTime, ...) { return kOfxStatErrUnsupported; }

OfxStatus SetValue(OfxParamHandle handle, ...) {
  Param* const param = CheckedParam(handle, "paramSetValue");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, handle);
  const OfxStatus status = Write(*param, arguments);
  va_end(arguments);
  return status;
}

OfxStatus SetValueAtTime(OfxParamHandle handle, OfxTime time, ...) {
  Param* const param = CheckedParam(handle, "paramSetValueAtTime");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, time);
  const OfxStatus status = Write(*param, arguments);
  va_end(arguments);
  return status;
}

OfxStatus GetNumKeys(OfxParamHandle handle, unsigned int* count) {
  const Param* const param = CheckedParam(handle, "paramGetNumKeys");
  if (param == nullptr) return kOfxStatErrBadHandle;
  *count = unsigned(param->keys().size());
  return kOfxStatOK;
}

OfxStatus GetKeyTime(OfxParamHandle handle, unsigned int nth, OfxTime* time) {
  const Param* const param = CheckedParam(handle, "paramGetKeyTime");
  if (param == nullptr) return kOfxStatErrBadHandle;
  if (nth >= param->keys().size()) return kOfxStatErrBadIndex;
  *time = std::next(param->keys().begin(), nth)->first;
  return kOfxStatOK;
}

OfxStatus GetKeyIndex(OfxParamHandle, OfxTime, int, int*) { return kOfxStatErrUnsupported; }
OfxStatus DeleteKey(OfxParamHandle, OfxTime) { return kOfxStatErrUnsupported; }
OfxStatus DeleteAllKeys(OfxParamHandle) { return kOfxStatErrUnsupported; }

OfxStatus Copy(OfxParamHandle, OfxParamHandle, OfxTime, const OfxRangeD*) {
  return kOfxStatErrUnsupported;
}

OfxStatus EditBegin(OfxParamSetHandle handle, const char*) {
  if (CheckedParams(handle, "paramEditBegin") == nullptr) return kOfxStatErrBadHandle;
  TheHost().ledger.Add(handle, "parameter edit block", nullptr);
  return kOfxStatOK;
}

OfxStatus EditEnd(OfxParamSetHandle handle) {
  if (CheckedParams(handle, "paramEditEnd") == nullptr) return kOfxStatErrBadHandle;
  return TheHost().ledger.Remove(handle, "parameter edit block") ? kOfxStatOK
                                                                 : kOfxStatErrBadHandle;
}

}  // namespace

const OfxParameterSuiteV1* ParameterSuite() {
  static const OfxParameterSuiteV1 suite = {
      Define,        GetHandle,   SetGetPropertySet, GetPropertySet, GetValue,   GetValueAtTime,
      GetDerivative, GetIntegral, SetValue,          SetValueAtTime, GetNumKeys, GetKeyTime,
      GetKeyIndex,   DeleteKey,   DeleteAllKeys,     Copy,           EditBegin,  EditEnd};
  return &suite;
}

}  // namespace impasto::host
