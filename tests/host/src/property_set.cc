#include "property_set.h"

#include <stdexcept>

namespace impasto::host {

PropertyType typeOf(const PropertyValue& value) {
  return static_cast<PropertyType>(value.index());  // the variant lists types in the enum's order
}

void PropertySet::declare(const std::string& name, std::vector<PropertyValue> values,
                          bool mayWrite) {
  const PropertyKind* kind = findPropertyKind(name);
  if (kind == nullptr) throw std::logic_error("property is not in the catalogue: " + name);
  declareAs(name, *kind, std::move(values));
  properties_[name].pluginMayWrite = mayWrite;
}

void PropertySet::declareAs(const std::string& name, PropertyKind kind,
                            std::vector<PropertyValue> values) {
  for (const PropertyValue& value : values) {
    if (typeOf(value) != kind.type) throw std::logic_error("wrong type declared for " + name);
  }
  properties_[name] = Property{kind, true, false, values, values};
}

void PropertySet::put(const std::string& name, std::vector<PropertyValue> values) {
  Property* property = find(name);
  if (property == nullptr) {
    declare(name, std::move(values));
  } else {
    property->values = std::move(values);
  }
}

Property* PropertySet::find(const std::string& name) {
  const auto found = properties_.find(name);
  return found == properties_.end() ? nullptr : &found->second;
}

const Property* PropertySet::find(const std::string& name) const {
  return const_cast<PropertySet*>(this)->find(name);
}

template <typename T>
T PropertySet::get(const std::string& name, int index, T otherwise) const {
  const Property* property = find(name);
  if (property == nullptr || index >= static_cast<int>(property->values.size())) return otherwise;
  return std::get<T>(property->values[index]);
}

int PropertySet::getInt(const std::string& name, int index, int otherwise) const {
  return get<int>(name, index, otherwise);
}

double PropertySet::getDouble(const std::string& name, int index, double otherwise) const {
  return get<double>(name, index, otherwise);
}

std::string PropertySet::getString(const std::string& name, int index) const {
  return get<std::string>(name, index, "");
}

std::vector<std::string> PropertySet::getStrings(const std::string& name) const {
  std::vector<std::string> strings;
  if (const Property* property = find(name)) {
    for (const PropertyValue& value : property->values) {
      strings.push_back(std::get<std::string>(value));
    }
  }
  return strings;
}

std::vector<double> PropertySet::getDoubles(const std::string& name) const {
  std::vector<double> numbers;
  if (const Property* property = find(name)) {
    for (const PropertyValue& value : property->values) numbers.push_back(std::get<double>(value));
  }
  return numbers;
}

std::vector<PropertyValue> stringValues(const std::vector<std::string>& strings) {
  return std::vector<PropertyValue>(strings.begin(), strings.end());
}

}  // namespace impasto::host
