#include "properties/property_set.h"

#include <stdexcept>

namespace impasto::host {

PropertyType TypeOf(const PropertyValue& value) {
  return static_cast<PropertyType>(value.index());  // the variant lists types in the enum's order
}

void PropertySet::Declare(const std::string& name, std::vector<PropertyValue> values,
                          bool may_write) {
  const PropertyKind* kind = FindPropertyKind(name);
  if (kind == nullptr) throw std::logic_error("property is not in the catalogue: " + name);
  DeclareAs(name, *kind, std::move(values));
  properties_[name].plugin_may_write = may_write;
}

void PropertySet::DeclareAs(const std::string& name, PropertyKind kind,
                            std::vector<PropertyValue> values) {
  for (const PropertyValue& value : values) {
    if (TypeOf(value) != kind.type) throw std::logic_error("wrong type declared for " + name);
  }
  properties_[name] = Property{kind, true, false, values, values};
}

void PropertySet::Put(const std::string& name, std::vector<PropertyValue> values) {
  Property* property = Find(name);
  if (property == nullptr) {
    Declare(name, std::move(values));
  } else {
    property->values = std::move(values);
  }
}

Property* PropertySet::Find(const std::string& name) {
  const auto found = properties_.find(name);
  return found == properties_.end() ? nullptr : &found->second;
}

const Property* PropertySet::Find(const std::string& name) const {
  return const_cast<PropertySet*>(this)->Find(name);
}

template <typename T>
T PropertySet::Get(const std::string& name, int index, T otherwise) const {
  const Property* property = Find(name);
  if (property == nullptr || index >= static_cast<int>(property->values.size())) return otherwise;
  return std::get<T>(property->values[index]);
}

int PropertySet::GetInt(const std::string& name, int index, int otherwise) const {
  return Get<int>(name, index, otherwise);
}

double PropertySet::GetDouble(const std::string& name, int index, double otherwise) const {
  return Get<double>(name, index, otherwise);
}

std::string PropertySet::GetString(const std::string& name, int index) const {
  return Get<std::string>(name, index, "");
}

std::vector<std::string> PropertySet::GetStrings(const std::string& name) const {
  std::vector<std::string> strings;
  if (const Property* property = Find(name)) {
    for (const PropertyValue& value : property->values) {
      strings.push_back(std::get<std::string>(value));
    }
  }
  return strings;
}

std::vector<double> PropertySet::GetDoubles(const std::string& name) const {
  std::vector<double> numbers;
  if (const Property* property = Find(name)) {
    for (const PropertyValue& value : property->values) numbers.push_back(std::get<double>(value));
  }
  return numbers;
}

std::vector<PropertyValue> StringValues(const std::vector<std::string>& strings) {
  return std::vector<PropertyValue>(strings.begin(), strings.end());
}

}  // namespace impasto::host
