// The parameter suite.
#include <cstdarg>
#include <cstring>

#include "hostile/game.h"
#include "impasto/parameter_table.h"
#include "value_calls.h"

namespace impasto::hostile_host {
namespace {

constexpr std::size_t kParameterCount = sizeof kParameters / sizeof *kParameters;
char parameters[kParameterCount];

OfxStatus DefineParameter(OfxParamSetHandle set, const char* type, const char* name,
                          OfxPropertySetHandle* description) {
  if (static_cast<void*>(set) != &parameter_set && set != nullptr)
    Broken("parameters that it was never given");
  if (type == nullptr || name == nullptr) Broken("a parameter without name and type");
  if (Refuses()) return Refusal();
  *description = game->dice.Once(16) ? nullptr : As<OfxPropertySetHandle>(&description_set);
  return kOfxStatOK;
}

OfxStatus ParameterHandle(OfxParamSetHandle set, const char* name, OfxParamHandle* handle,
                          OfxPropertySetHandle* description) {
  if (static_cast<void*>(set) != &parameter_set && set != nullptr)
    Broken("parameters that it was never given");
  if (set == nullptr || Refuses()) return Refusal();
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (std::strcmp(kParameters[i].ofx_name, name) != 0) continue;
    *handle = game->dice.Once(64) ? nullptr : As<OfxParamHandle>(&parameters[i]);
    if (description != nullptr) *description = As<OfxPropertySetHandle>(&description_set);
    return kOfxStatOK;
  }
  return kOfxStatErrUnknown;
}

std::size_t IndexOf(const void* handle) {
  if (handle < static_cast<const void*>(parameters) ||
      handle >= static_cast<const void*>(parameters + kParameterCount)) {
    Broken("a parameter that it was never given");
  }
  return std::size_t(static_cast<const char*>(handle) - parameters);
}

OfxStatus ParameterProperties(OfxParamHandle handle, OfxPropertySetHandle* set) {
  IndexOf(handle);
  if (Refuses()) return Refusal();
  *set = As<OfxPropertySetHandle>(&description_set);
  return kOfxStatOK;
}

OfxStatus Read(OfxParamHandle handle, va_list to) {
  const std::size_t index = IndexOf(handle);
  if (Refuses()) return Refusal();
  switch (kParameters[index].type) {
    case ParameterType::kDouble:
      *va_arg(to, double*) = AnyDouble();
      break;
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder:
      *va_arg(to, char**) = AnyString();
      break;
    default:
      *va_arg(to, int*) = AnyInt();
  }
  return kOfxStatOK;
}

OfxStatus SetValue(OfxParamHandle handle, ...) {
  IndexOf(handle);
  return Refuses() ? Refusal() : kOfxStatOK;
}

const OfxParameterSuiteV1 kParameterSuite = {DefineParameter, ParameterHandle,
                                             nullptr,         ParameterProperties,
                                             ValueOf<Read>,   ValueAtTimeOf<Read>,
                                             nullptr,         nullptr,
                                             SetValue,        nullptr,
                                             nullptr,         nullptr,
                                             nullptr,         nullptr,
                                             nullptr,         nullptr,
                                             nullptr,         nullptr};

}  // namespace

const OfxParameterSuiteV1& Parameters() { return kParameterSuite; }

}  // namespace impasto::hostile_host
