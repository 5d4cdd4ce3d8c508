// The property suite.
#include "small/handles.h"

namespace impasto::small_host {
namespace {

template <typename T>
OfxStatus SetOne(OfxPropertySetHandle handle, const char* name, int index, T value) {
  auto* const set = reinterpret_cast<PropertySet*>(handle);
  const std::lock_guard<std::mutex> guard(set->mutex);
  auto& all = set->values[name];
  if (index < 0 || index > int(all.size())) return kOfxStatErrBadIndex;
  if (index == int(all.size())) all.push_back(Value(value));
  all[size_t(index)] = Value(value);
  return kOfxStatOK;
}

template <typename T>
const T* Find(OfxPropertySetHandle handle, const char* name, int index) {
  const auto* const set = reinterpret_cast<PropertySet*>(handle);
  const auto found = set->values.find(name);
  if (found == set->values.end() || index >= int(found->second.size())) return nullptr;
  return std::get_if<T>(&found->second[size_t(index)]);
}

template <typename T>
OfxStatus GetOne(OfxPropertySetHandle handle, const char* name, int index, T* value) {
  const std::lock_guard<std::mutex> guard(reinterpret_cast<PropertySet*>(handle)->mutex);
  const T* const found = Find<T>(handle, name, index);
  if (found == nullptr) return kOfxStatErrUnknown;
  *value = *found;
  return kOfxStatOK;
}

OfxStatus SetPointer(OfxPropertySetHandle s, const char* n, int i, void* v) {
  return SetOne(s, n, i, v);
}
OfxStatus SetString(OfxPropertySetHandle s, const char* n, int i, const char* v) {
  return SetOne(s, n, i, std::string(v));
}
OfxStatus SetDouble(OfxPropertySetHandle s, const char* n, int i, double v) {
  return SetOne(s, n, i, v);
}
OfxStatus SetInt(OfxPropertySetHandle s, const char* n, int i, int v) { return SetOne(s, n, i, v); }
OfxStatus GetPointer(OfxPropertySetHandle s, const char* n, int i, void** v) {
  return GetOne(s, n, i, v);
}
OfxStatus GetDouble(OfxPropertySetHandle s, const char* n, int i, double* v) {
  return GetOne(s, n, i, v);
}
OfxStatus GetInt(OfxPropertySetHandle s, const char* n, int i, int* v) {
  return GetOne(s, n, i, v);
}

// Strings are written before an instance is rendered, so that the pointer holds.
OfxStatus GetString(OfxPropertySetHandle s, const char* n, int i, char** v) {
  const std::lock_guard<std::mutex> guard(reinterpret_cast<PropertySet*>(s)->mutex);
  const auto* const found = Find<std::string>(s, n, i);
  if (found == nullptr) return kOfxStatErrUnknown;
  *v = const_cast<char*>(found->c_str());
  return kOfxStatOK;
}

OfxStatus Dimension(OfxPropertySetHandle s, const char* n, int* count) {
  auto* const set = reinterpret_cast<PropertySet*>(s);
  const std::lock_guard<std::mutex> guard(set->mutex);
  *count = int(set->values[n].size());
  return kOfxStatOK;
}

// The N forms are for nobody here.
const OfxPropertySuiteV1 kProperties = {
    SetPointer, SetString, SetDouble, SetInt,  nullptr, nullptr, nullptr, nullptr, GetPointer,
    GetString,  GetDouble, GetInt,    nullptr, nullptr, nullptr, nullptr, nullptr, Dimension};

}  // namespace

const OfxPropertySuiteV1& Properties() { return kProperties; }

}  // namespace impasto::small_host
