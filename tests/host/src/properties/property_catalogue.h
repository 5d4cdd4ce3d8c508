// The type and size that the standard gives each property name.
#ifndef IMPASTO_HOST_PROPERTIES_PROPERTY_CATALOGUE_H_
#define IMPASTO_HOST_PROPERTIES_PROPERTY_CATALOGUE_H_

#include <string>

namespace impasto::host {

enum class PropertyType { kInt, kDouble, kString, kPointer };

struct PropertyKind {
  PropertyType type;
  int dimension;  // 0: any number of values
};

const char* TypeName(PropertyType type);

// Null for a name outside the catalogue, and for the few names whose type depends on the
// parameter that carries them (default, minimum, maximum ...).
const PropertyKind* FindPropertyKind(const std::string& name);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROPERTIES_PROPERTY_CATALOGUE_H_
