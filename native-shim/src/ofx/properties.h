// Property sets, read with a default and written where the host knows the property: no property is
// taken for granted (a missing one is tolerated).
#ifndef IMPASTO_OFX_PROPERTIES_H_
#define IMPASTO_OFX_PROPERTIES_H_

#include <initializer_list>
#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto {

int GetInt(OfxPropertySetHandle set, const char* name, int index, int otherwise);
double GetDouble(OfxPropertySetHandle set, const char* name, int index, double otherwise);
void* GetPointer(OfxPropertySetHandle set, const char* name);

// Copied at once: the host's string may vanish with the next call. Empty where missing.
std::string GetString(OfxPropertySetHandle set, const char* name);

// No picture reaches farther from its origin, so that sizes and addresses can be counted.
constexpr int kFarthestPixel = 1 << 24;

// Read one by one, as some hosts lack the N forms. All zero where one is missing; edges no farther
// than kFarthestPixel.
OfxRectI GetRect(OfxPropertySetHandle set, const char* name);

void Set(OfxPropertySetHandle set, const char* name, int value);
void Set(OfxPropertySetHandle set, const char* name, double value);
void Set(OfxPropertySetHandle set, const char* name, const char* value);
void Set(OfxPropertySetHandle set, const char* name, const std::string& value);
void Set(OfxPropertySetHandle set, const char* name, std::initializer_list<const char*> values);
void Set(OfxPropertySetHandle set, const char* name, const std::vector<double>& values);
void Set(OfxPropertySetHandle set, const char* name, const OfxRectD& rect);

}  // namespace impasto

#endif  // IMPASTO_OFX_PROPERTIES_H_
