// The property suite, with its checks: living handle, inside an action, right type, writable.
#include <type_traits>

#include "properties/property_set.h"
#include "properties/string_loan.h"
#include "rules/host.h"
#include "suites/suites.h"

namespace impasto::host {
namespace {

template <typename T>
constexpr PropertyType kTypeOf = std::is_same_v<T, int>           ? PropertyType::kInt
                                 : std::is_same_v<T, double>      ? PropertyType::kDouble
                                 : std::is_same_v<T, std::string> ? PropertyType::kString
                                                                  : PropertyType::kPointer;

PropertySet* CheckedSet(OfxPropertySetHandle handle, const char* name, const char* function) {
  RequireAction(function);
  if (PropertySet::IsAlive(handle) && name != nullptr) {
    return reinterpret_cast<PropertySet*>(handle);
  }
  TheHost().rules.Broken("bad-handle", std::string(function) + "(" + (name ? name : "NULL") +
                                           "): the property set is unknown or already released");
  return nullptr;
}

std::string Describe(const PropertySet& set, const char* name) {
  return std::string(name) + " of " + set.label();
}

// Checks the type even where the set lacks the property: the name alone may fix it.
bool TypeFits(const PropertySet& set, const char* name, PropertyType asked, const char* function) {
  const Property* property = set.Find(name);
  const PropertyKind* kind = property ? &property->kind : FindPropertyKind(name);
  if (kind == nullptr || kind->type == asked) return true;
  TheHost().rules.Broken("wrong-type", std::string(function) + ": " + Describe(set, name) +
                                           " is a " + TypeName(kind->type) + ", not a " +
                                           TypeName(asked));
  return false;
}

bool MayWrite(const PropertySet& set, const Property& property, const char* name) {
  if (property.plugin_may_write) return true;
  TheHost().rules.Broken("read-only", Describe(set, name) + " is read-only for the plugin");
  return false;
}

bool IndexFits(const Property& property, int index) {
  return index >= 0 && (property.kind.dimension == 0 || index < property.kind.dimension);
}

bool HostLacks(const char* name) { return TheHost().traits.missing.count(name) != 0; }

template <typename T>
OfxStatus Set(const char* function, OfxPropertySetHandle handle, const char* name, int first,
              const std::vector<T>& values, bool replace_all) {
  ExpireStrings();
  PropertySet* const owner = CheckedSet(handle, name, function);
  if (owner == nullptr) return kOfxStatErrBadHandle;
  if (!TypeFits(*owner, name, kTypeOf<T>, function)) return kOfxStatErrValue;
  Property* const property = owner->Find(name);
  if (property == nullptr || HostLacks(name)) return kOfxStatErrUnknown;
  if (!MayWrite(*owner, *property, name)) return kOfxStatErrValue;
  if (replace_all && property->kind.dimension == 0) property->values.clear();
  property->written_by_plugin = true;
  for (size_t i = 0; i < values.size(); ++i) {
    const int index = first + int(i);
    if (!IndexFits(*property, index)) return kOfxStatErrBadIndex;
    if (index > int(property->values.size())) return kOfxStatErrBadIndex;
    if (index == int(property->values.size())) property->values.emplace_back(T{});
    property->values[size_t(index)] = values[i];
  }
  return kOfxStatOK;
}

template <typename T>
OfxStatus Get(const char* function, OfxPropertySetHandle handle, const char* name, int first,
              int count, std::vector<T>* values) {
  ExpireStrings();
  const PropertySet* const owner = CheckedSet(handle, name, function);
  if (owner == nullptr) return kOfxStatErrBadHandle;
  if (!TypeFits(*owner, name, kTypeOf<T>, function)) return kOfxStatErrValue;
  const Property* const property = owner->Find(name);
  if (property == nullptr || HostLacks(name)) return kOfxStatErrUnknown;
  if (first < 0 || count < 0 || first + count > int(property->values.size())) {
    return kOfxStatErrBadIndex;
  }
  for (int i = first; i < first + count; ++i) {
    values->push_back(std::get<T>(property->values[size_t(i)]));
  }
  return kOfxStatOK;
}

OfxStatus SetPointer(OfxPropertySetHandle h, const char* name, int index, void* value) {
  return Set<void*>("propSetPointer", h, name, index, {value}, false);
}

OfxStatus SetString(OfxPropertySetHandle h, const char* name, int index, const char* value) {
  if (value == nullptr) return kOfxStatErrValue;
  return Set<std::string>("propSetString", h, name, index, {value}, false);
}

OfxStatus SetDouble(OfxPropertySetHandle h, const char* name, int index, double value) {
  return Set<double>("propSetDouble", h, name, index, {value}, false);
}

OfxStatus SetInt(OfxPropertySetHandle h, const char* name, int index, int value) {
  return Set<int>("propSetInt", h, name, index, {value}, false);
}

OfxStatus SetPointerN(OfxPropertySetHandle h, const char* name, int count, void* const* values) {
  return Set<void*>("propSetPointerN", h, name, 0, {values, values + count}, true);
}

OfxStatus SetStringN(OfxPropertySetHandle h, const char* name, int count,
                     const char* const* values) {
  return Set<std::string>("propSetStringN", h, name, 0, {values, values + count}, true);
}

OfxStatus SetDoubleN(OfxPropertySetHandle h, const char* name, int count, const double* values) {
  return Set<double>("propSetDoubleN", h, name, 0, {values, values + count}, true);
}

OfxStatus SetIntN(OfxPropertySetHandle h, const char* name, int count, const int* values) {
  return Set<int>("propSetIntN", h, name, 0, {values, values + count}, true);
}

template <typename T>
OfxStatus GetInto(const char* function, OfxPropertySetHandle h, const char* name, int first,
                  int count, T* values) {
  std::vector<T> found;
  const OfxStatus status = Get<T>(function, h, name, first, count, &found);
  std::copy(found.begin(), found.end(), values);
  return status;
}

OfxStatus GetStringsInto(const char* function, OfxPropertySetHandle h, const char* name, int first,
                         int count, char** values) {
  std::vector<std::string> found;
  const OfxStatus status = Get<std::string>(function, h, name, first, count, &found);
  for (size_t i = 0; i < found.size(); ++i) values[i] = LendString(found[i]);
  return status;
}

OfxStatus GetPointer(OfxPropertySetHandle h, const char* name, int index, void** value) {
  return GetInto<void*>("propGetPointer", h, name, index, 1, value);
}

OfxStatus GetString(OfxPropertySetHandle h, const char* name, int index, char** value) {
  return GetStringsInto("propGetString", h, name, index, 1, value);
}

OfxStatus GetDouble(OfxPropertySetHandle h, const char* name, int index, double* value) {
  return GetInto<double>("propGetDouble", h, name, index, 1, value);
}

OfxStatus GetInt(OfxPropertySetHandle h, const char* name, int index, int* value) {
  return GetInto<int>("propGetInt", h, name, index, 1, value);
}

OfxStatus GetPointerN(OfxPropertySetHandle h, const char* name, int count, void** values) {
  return GetInto<void*>("propGetPointerN", h, name, 0, count, values);
}

OfxStatus GetStringN(OfxPropertySetHandle h, const char* name, int count, char** values) {
  return GetStringsInto("propGetStringN", h, name, 0, count, values);
}

OfxStatus GetDoubleN(OfxPropertySetHandle h, const char* name, int count, double* values) {
  return GetInto<double>("propGetDoubleN", h, name, 0, count, values);
}

OfxStatus GetIntN(OfxPropertySetHandle h, const char* name, int count, int* values) {
  return GetInto<int>("propGetIntN", h, name, 0, count, values);
}

OfxStatus Reset(OfxPropertySetHandle h, const char* name) {
  ExpireStrings();
  if (TheHost().traits.forbids_reset) TheHost().rules.Broken("deadly", "propReset ends this host");
  PropertySet* const owner = CheckedSet(h, name, "propReset");
  if (owner == nullptr) return kOfxStatErrBadHandle;
  Property* const property = owner->Find(name);
  if (property == nullptr || HostLacks(name)) return kOfxStatErrUnknown;
  if (!MayWrite(*owner, *property, name)) return kOfxStatErrValue;
  property->values = property->initial;
  return kOfxStatOK;
}

OfxStatus GetDimension(OfxPropertySetHandle h, const char* name, int* count) {
  ExpireStrings();
  const PropertySet* const owner = CheckedSet(h, name, "propGetDimension");
  if (owner == nullptr) return kOfxStatErrBadHandle;
  const Property* const property = owner->Find(name);
  if (property == nullptr || HostLacks(name)) return kOfxStatErrUnknown;
  *count = int(property->values.size());
  return kOfxStatOK;
}

}  // namespace

const OfxPropertySuiteV1* PropertySuite() {
  static const OfxPropertySuiteV1 suite = {
      SetPointer,  SetString,  SetDouble,  SetInt,    SetPointerN, SetStringN,
      SetDoubleN,  SetIntN,    GetPointer, GetString, GetDouble,   GetInt,
      GetPointerN, GetStringN, GetDoubleN, GetIntN,   Reset,       GetDimension};
  return &suite;
}

}  // namespace impasto::host
