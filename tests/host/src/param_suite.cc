// The parameter suite. Only doubles can have keys, and only from the command line.
#include <cstdarg>

#include "host.h"
#include "param.h"
#include "string_loan.h"
#include "suites.h"

namespace impasto::host {
namespace {

template <typename T, typename Handle>
T* checked(Handle handle, const char* function, const char* what) {
  expireStrings();
  requireActionThread(function);
  if (T::isAlive(handle)) return reinterpret_cast<T*>(handle);
  host().rules.broken("bad-handle",
                      std::string(function) + ": the " + what + " handle is not valid");
  return nullptr;
}

Param* checkedParam(OfxParamHandle handle, const char* function) {
  return checked<Param>(handle, function, "parameter");
}

ParamSet* checkedParams(OfxParamSetHandle handle, const char* function) {
  return checked<ParamSet>(handle, function, "parameter set");
}

OfxStatus define(OfxParamSetHandle handle, const char* type, const char* name,
                 OfxPropertySetHandle* set) {
  ParamSet* const params = checkedParams(handle, "paramDefine");
  if (params == nullptr) return kOfxStatErrBadHandle;
  if (params->isInstance()) {
    host().rules.broken("define-late",
                        std::string("parameter ") + name + " defined on an instance");
    return kOfxStatFailed;
  }
  if (findParamKind(type) == nullptr) {
    host().rules.broken("unknown-param-type", std::string(name) + " has type " + type);
    return kOfxStatErrUnknown;
  }
  if (params->find(name) != nullptr) {
    host().rules.broken("duplicate", std::string("parameter ") + name + " is defined twice");
    return kOfxStatErrExists;
  }
  Param& param = params->add(type, name);
  if (set != nullptr) *set = param.properties().handle();
  return kOfxStatOK;
}

OfxStatus getHandle(OfxParamSetHandle handle, const char* name, OfxParamHandle* param,
                    OfxPropertySetHandle* set) {
  ParamSet* const params = checkedParams(handle, "paramGetHandle");
  if (params == nullptr) return kOfxStatErrBadHandle;
  Param* const found = params->find(name);
  if (found == nullptr) return kOfxStatErrUnknown;
  *param = found->handle();
  if (set != nullptr) *set = found->properties().handle();
  return kOfxStatOK;
}

OfxStatus setGetPropertySet(OfxParamSetHandle handle, OfxPropertySetHandle* set) {
  ParamSet* const params = checkedParams(handle, "paramSetGetPropertySet");
  if (params == nullptr) return kOfxStatErrBadHandle;
  *set = params->properties().handle();
  return kOfxStatOK;
}

OfxStatus getPropertySet(OfxParamHandle handle, OfxPropertySetHandle* set) {
  Param* const param = checkedParam(handle, "paramGetPropertySet");
  if (param == nullptr) return kOfxStatErrBadHandle;
  *set = param->properties().handle();
  return kOfxStatOK;
}

OfxStatus read(const Param& param, OfxTime time, va_list out) {
  switch (param.kind().value) {
    case ValueKind::kNone:
      return kOfxStatErrUnsupported;
    case ValueKind::kString:
      *va_arg(out, char**) = lendString(param.text());
      return kOfxStatOK;
    case ValueKind::kInts:
      for (double number : param.numbersAt(time)) *va_arg(out, int*) = int(number);
      return kOfxStatOK;
    case ValueKind::kDoubles:
      for (double number : param.numbersAt(time)) *va_arg(out, double*) = number;
      return kOfxStatOK;
  }
  return kOfxStatErrUnknown;
}

OfxStatus write(Param& param, va_list in) {
  if (host().action.name() == kOfxImageEffectActionRender) {
    host().rules.broken("set-in-render", "parameter " + param.name() + " was set during render");
    return kOfxStatFailed;
  }
  std::vector<double> numbers;
  switch (param.kind().value) {
    case ValueKind::kNone:
      return kOfxStatErrUnsupported;
    case ValueKind::kString:
      param.setText(va_arg(in, const char*));
      return kOfxStatOK;
    case ValueKind::kInts:
      for (int i = 0; i < param.kind().dimension; ++i) numbers.push_back(va_arg(in, int));
      break;
    case ValueKind::kDoubles:
      for (int i = 0; i < param.kind().dimension; ++i) numbers.push_back(va_arg(in, double));
      break;
  }
  param.setNumbers(numbers);
  return kOfxStatOK;
}

OfxStatus getValue(OfxParamHandle handle, ...) {
  const Param* const param = checkedParam(handle, "paramGetValue");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, handle);
  const OfxStatus status = read(*param, host().action.time(), arguments);
  va_end(arguments);
  return status;
}

OfxStatus getValueAtTime(OfxParamHandle handle, OfxTime time, ...) {
  const Param* const param = checkedParam(handle, "paramGetValueAtTime");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, time);
  const OfxStatus status = read(*param, time, arguments);
  va_end(arguments);
  return status;
}

OfxStatus getDerivative(OfxParamHandle, OfxTime, ...) { return kOfxStatErrUnsupported; }
OfxStatus getIntegral(OfxParamHandle, OfxTime, OfxTime, ...) { return kOfxStatErrUnsupported; }

OfxStatus setValue(OfxParamHandle handle, ...) {
  Param* const param = checkedParam(handle, "paramSetValue");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, handle);
  const OfxStatus status = write(*param, arguments);
  va_end(arguments);
  return status;
}

OfxStatus setValueAtTime(OfxParamHandle handle, OfxTime time, ...) {
  Param* const param = checkedParam(handle, "paramSetValueAtTime");
  if (param == nullptr) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, time);
  const OfxStatus status = write(*param, arguments);
  va_end(arguments);
  return status;
}

OfxStatus getNumKeys(OfxParamHandle handle, unsigned int* count) {
  const Param* const param = checkedParam(handle, "paramGetNumKeys");
  if (param == nullptr) return kOfxStatErrBadHandle;
  *count = unsigned(param->keys().size());
  return kOfxStatOK;
}

OfxStatus getKeyTime(OfxParamHandle handle, unsigned int nth, OfxTime* time) {
  const Param* const param = checkedParam(handle, "paramGetKeyTime");
  if (param == nullptr) return kOfxStatErrBadHandle;
  if (nth >= param->keys().size()) return kOfxStatErrBadIndex;
  *time = std::next(param->keys().begin(), nth)->first;
  return kOfxStatOK;
}

OfxStatus getKeyIndex(OfxParamHandle, OfxTime, int, int*) { return kOfxStatErrUnsupported; }
OfxStatus deleteKey(OfxParamHandle, OfxTime) { return kOfxStatErrUnsupported; }
OfxStatus deleteAllKeys(OfxParamHandle) { return kOfxStatErrUnsupported; }

OfxStatus copy(OfxParamHandle, OfxParamHandle, OfxTime, const OfxRangeD*) {
  return kOfxStatErrUnsupported;
}

OfxStatus editBegin(OfxParamSetHandle handle, const char*) {
  if (checkedParams(handle, "paramEditBegin") == nullptr) return kOfxStatErrBadHandle;
  host().ledger.add(handle, "parameter edit block", nullptr);
  return kOfxStatOK;
}

OfxStatus editEnd(OfxParamSetHandle handle) {
  if (checkedParams(handle, "paramEditEnd") == nullptr) return kOfxStatErrBadHandle;
  return host().ledger.remove(handle, "parameter edit block") ? kOfxStatOK : kOfxStatErrBadHandle;
}

}  // namespace

const OfxParameterSuiteV1* parameterSuite() {
  static const OfxParameterSuiteV1 suite = {
      define,        getHandle,   setGetPropertySet, getPropertySet, getValue,   getValueAtTime,
      getDerivative, getIntegral, setValue,          setValueAtTime, getNumKeys, getKeyTime,
      getKeyIndex,   deleteKey,   deleteAllKeys,     copy,           editBegin,  editEnd};
  return &suite;
}

}  // namespace impasto::host
