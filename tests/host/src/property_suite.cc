// The property suite, with its checks: living handle, inside an action, right type, writable.
#include <type_traits>

#include "host.h"
#include "property_set.h"
#include "string_loan.h"
#include "suites.h"

namespace impasto::host {
namespace {

template <typename T>
constexpr PropertyType kTypeOf = std::is_same_v<T, int>           ? PropertyType::kInt
                                 : std::is_same_v<T, double>      ? PropertyType::kDouble
                                 : std::is_same_v<T, std::string> ? PropertyType::kString
                                                                  : PropertyType::kPointer;

PropertySet* checkedSet(OfxPropertySetHandle handle, const char* name, const char* function) {
  requireAction(function);
  if (PropertySet::isAlive(handle) && name != nullptr) {
    return reinterpret_cast<PropertySet*>(handle);
  }
  host().rules.broken("bad-handle", std::string(function) + "(" + (name ? name : "NULL") +
                                        "): the property set is unknown or already released");
  return nullptr;
}

std::string describe(const PropertySet& set, const char* name) {
  return std::string(name) + " of " + set.label();
}

// Checks the type even where the set lacks the property: the name alone may fix it.
bool typeFits(const PropertySet& set, const char* name, PropertyType asked, const char* function) {
  const Property* property = set.find(name);
  const PropertyKind* kind = property ? &property->kind : findPropertyKind(name);
  if (kind == nullptr || kind->type == asked) return true;
  host().rules.broken("wrong-type", std::string(function) + ": " + describe(set, name) + " is a " +
                                        typeName(kind->type) + ", not a " + typeName(asked));
  return false;
}

bool mayWrite(const PropertySet& set, const Property& property, const char* name) {
  if (property.pluginMayWrite) return true;
  host().rules.broken("read-only", describe(set, name) + " is read-only for the plugin");
  return false;
}

bool indexFits(const Property& property, int index) {
  return index >= 0 && (property.kind.dimension == 0 || index < property.kind.dimension);
}

bool hostLacks(const char* name) { return host().traits.missing.count(name) != 0; }

template <typename T>
OfxStatus set(const char* function, OfxPropertySetHandle handle, const char* name, int first,
              const std::vector<T>& values, bool replaceAll) {
  expireStrings();
  PropertySet* const owner = checkedSet(handle, name, function);
  if (owner == nullptr) return kOfxStatErrBadHandle;
  if (!typeFits(*owner, name, kTypeOf<T>, function)) return kOfxStatErrValue;
  Property* const property = owner->find(name);
  if (property == nullptr || hostLacks(name)) return kOfxStatErrUnknown;
  if (!mayWrite(*owner, *property, name)) return kOfxStatErrValue;
  if (replaceAll && property->kind.dimension == 0) property->values.clear();
  property->writtenByPlugin = true;
  for (size_t i = 0; i < values.size(); ++i) {
    const int index = first + int(i);
    if (!indexFits(*property, index)) return kOfxStatErrBadIndex;
    if (index > int(property->values.size())) return kOfxStatErrBadIndex;
    if (index == int(property->values.size())) property->values.emplace_back(T{});
    property->values[size_t(index)] = values[i];
  }
  return kOfxStatOK;
}

template <typename T>
OfxStatus get(const char* function, OfxPropertySetHandle handle, const char* name, int first,
              int count, std::vector<T>* values) {
  expireStrings();
  const PropertySet* const owner = checkedSet(handle, name, function);
  if (owner == nullptr) return kOfxStatErrBadHandle;
  if (!typeFits(*owner, name, kTypeOf<T>, function)) return kOfxStatErrValue;
  const Property* const property = owner->find(name);
  if (property == nullptr || hostLacks(name)) return kOfxStatErrUnknown;
  if (first < 0 || count < 0 || first + count > int(property->values.size())) {
    return kOfxStatErrBadIndex;
  }
  for (int i = first; i < first + count; ++i) {
    values->push_back(std::get<T>(property->values[size_t(i)]));
  }
  return kOfxStatOK;
}

OfxStatus setPointer(OfxPropertySetHandle h, const char* name, int index, void* value) {
  return set<void*>("propSetPointer", h, name, index, {value}, false);
}

OfxStatus setString(OfxPropertySetHandle h, const char* name, int index, const char* value) {
  if (value == nullptr) return kOfxStatErrValue;
  return set<std::string>("propSetString", h, name, index, {value}, false);
}

OfxStatus setDouble(OfxPropertySetHandle h, const char* name, int index, double value) {
  return set<double>("propSetDouble", h, name, index, {value}, false);
}

OfxStatus setInt(OfxPropertySetHandle h, const char* name, int index, int value) {
  return set<int>("propSetInt", h, name, index, {value}, false);
}

OfxStatus setPointerN(OfxPropertySetHandle h, const char* name, int count, void* const* values) {
  return set<void*>("propSetPointerN", h, name, 0, {values, values + count}, true);
}

OfxStatus setStringN(OfxPropertySetHandle h, const char* name, int count,
                     const char* const* values) {
  return set<std::string>("propSetStringN", h, name, 0, {values, values + count}, true);
}

OfxStatus setDoubleN(OfxPropertySetHandle h, const char* name, int count, const double* values) {
  return set<double>("propSetDoubleN", h, name, 0, {values, values + count}, true);
}

OfxStatus setIntN(OfxPropertySetHandle h, const char* name, int count, const int* values) {
  return set<int>("propSetIntN", h, name, 0, {values, values + count}, true);
}

template <typename T>
OfxStatus getInto(const char* function, OfxPropertySetHandle h, const char* name, int first,
                  int count, T* values) {
  std::vector<T> found;
  const OfxStatus status = get<T>(function, h, name, first, count, &found);
  std::copy(found.begin(), found.end(), values);
  return status;
}

OfxStatus getStringsInto(const char* function, OfxPropertySetHandle h, const char* name, int first,
                         int count, char** values) {
  std::vector<std::string> found;
  const OfxStatus status = get<std::string>(function, h, name, first, count, &found);
  for (size_t i = 0; i < found.size(); ++i) values[i] = lendString(found[i]);
  return status;
}

OfxStatus getPointer(OfxPropertySetHandle h, const char* name, int index, void** value) {
  return getInto<void*>("propGetPointer", h, name, index, 1, value);
}

OfxStatus getString(OfxPropertySetHandle h, const char* name, int index, char** value) {
  return getStringsInto("propGetString", h, name, index, 1, value);
}

OfxStatus getDouble(OfxPropertySetHandle h, const char* name, int index, double* value) {
  return getInto<double>("propGetDouble", h, name, index, 1, value);
}

OfxStatus getInt(OfxPropertySetHandle h, const char* name, int index, int* value) {
  return getInto<int>("propGetInt", h, name, index, 1, value);
}

OfxStatus getPointerN(OfxPropertySetHandle h, const char* name, int count, void** values) {
  return getInto<void*>("propGetPointerN", h, name, 0, count, values);
}

OfxStatus getStringN(OfxPropertySetHandle h, const char* name, int count, char** values) {
  return getStringsInto("propGetStringN", h, name, 0, count, values);
}

OfxStatus getDoubleN(OfxPropertySetHandle h, const char* name, int count, double* values) {
  return getInto<double>("propGetDoubleN", h, name, 0, count, values);
}

OfxStatus getIntN(OfxPropertySetHandle h, const char* name, int count, int* values) {
  return getInto<int>("propGetIntN", h, name, 0, count, values);
}

OfxStatus reset(OfxPropertySetHandle h, const char* name) {
  expireStrings();
  if (host().traits.forbidsReset) host().rules.broken("deadly", "propReset ends this host");
  PropertySet* const owner = checkedSet(h, name, "propReset");
  if (owner == nullptr) return kOfxStatErrBadHandle;
  Property* const property = owner->find(name);
  if (property == nullptr || hostLacks(name)) return kOfxStatErrUnknown;
  if (!mayWrite(*owner, *property, name)) return kOfxStatErrValue;
  property->values = property->initial;
  return kOfxStatOK;
}

OfxStatus getDimension(OfxPropertySetHandle h, const char* name, int* count) {
  expireStrings();
  const PropertySet* const owner = checkedSet(h, name, "propGetDimension");
  if (owner == nullptr) return kOfxStatErrBadHandle;
  const Property* const property = owner->find(name);
  if (property == nullptr || hostLacks(name)) return kOfxStatErrUnknown;
  *count = int(property->values.size());
  return kOfxStatOK;
}

}  // namespace

const OfxPropertySuiteV1* propertySuite() {
  static const OfxPropertySuiteV1 suite = {
      setPointer,  setString,  setDouble,  setInt,    setPointerN, setStringN,
      setDoubleN,  setIntN,    getPointer, getString, getDouble,   getInt,
      getPointerN, getStringN, getDoubleN, getIntN,   reset,       getDimension};
  return &suite;
}

}  // namespace impasto::host
