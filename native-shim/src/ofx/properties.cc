#include "ofx/properties.h"

#include <algorithm>

#include "ofx/suites.h"

namespace impasto {
namespace {

const OfxPropertySuiteV1& Suite() { return *HostSuites().property; }

}  // namespace

int GetInt(OfxPropertySetHandle set, const char* name, int index, int otherwise) {
  int value = otherwise;
  if (set == nullptr || Suite().propGetInt(set, name, index, &value) != kOfxStatOK) {
    return otherwise;
  }
  return value;
}

double GetDouble(OfxPropertySetHandle set, const char* name, int index, double otherwise) {
  double value = otherwise;
  if (set == nullptr || Suite().propGetDouble(set, name, index, &value) != kOfxStatOK) {
    return otherwise;
  }
  return value;
}

void* GetPointer(OfxPropertySetHandle set, const char* name) {
  void* value = nullptr;
  if (set == nullptr || Suite().propGetPointer(set, name, 0, &value) != kOfxStatOK) return nullptr;
  return value;
}

std::string GetString(OfxPropertySetHandle set, const char* name) {
  char* value = nullptr;
  if (set == nullptr || Suite().propGetString(set, name, 0, &value) != kOfxStatOK ||
      value == nullptr) {
    return "";
  }
  return value;
}

OfxRectI GetRect(OfxPropertySetHandle set, const char* name) {
  int edges[4] = {};
  for (int i = 0; i < 4; ++i) {
    if (set == nullptr || Suite().propGetInt(set, name, i, &edges[i]) != kOfxStatOK) return {};
    edges[i] = std::clamp(edges[i], -kFarthestPixel, kFarthestPixel);
  }
  return {edges[0], edges[1], edges[2], edges[3]};
}

void Set(OfxPropertySetHandle set, const char* name, int value) {
  if (set != nullptr) Suite().propSetInt(set, name, 0, value);
}

void Set(OfxPropertySetHandle set, const char* name, double value) {
  if (set != nullptr) Suite().propSetDouble(set, name, 0, value);
}

void Set(OfxPropertySetHandle set, const char* name, const char* value) {
  if (set != nullptr) Suite().propSetString(set, name, 0, value);
}

void Set(OfxPropertySetHandle set, const char* name, const std::string& value) {
  Set(set, name, value.c_str());
}

void Set(OfxPropertySetHandle set, const char* name, std::initializer_list<const char*> values) {
  if (set == nullptr) return;
  int index = 0;
  for (const char* value : values) Suite().propSetString(set, name, index++, value);
}

void Set(OfxPropertySetHandle set, const char* name, const std::vector<double>& values) {
  if (set == nullptr) return;
  int index = 0;
  for (double value : values) Suite().propSetDouble(set, name, index++, value);
}

void Set(OfxPropertySetHandle set, const char* name, const OfxRectD& rect) {
  Set(set, name, std::vector<double>{rect.x1, rect.y1, rect.x2, rect.y2});
}

}  // namespace impasto
