// A dictionary from property name to a short vector of int, double, string or pointer.
#ifndef IMPASTO_HOST_PROPERTIES_PROPERTY_SET_H_
#define IMPASTO_HOST_PROPERTIES_PROPERTY_SET_H_

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "ofx/ofx.h"
#include "properties/property_catalogue.h"
#include "properties/tracked.h"

namespace impasto::host {

using PropertyValue = std::variant<int, double, std::string, void*>;

PropertyType TypeOf(const PropertyValue& value);

struct Property {
  PropertyKind kind;
  bool plugin_may_write = true;
  bool written_by_plugin = false;
  std::vector<PropertyValue> values;
  std::vector<PropertyValue> initial;  // what propReset goes back to
};

class PropertySet : public Tracked<PropertySet> {
 public:
  // `label` names the set in messages: "clip Source", "image of Source at 3".
  explicit PropertySet(std::string label) : label_(std::move(label)) {}

  OfxPropertySetHandle handle() { return reinterpret_cast<OfxPropertySetHandle>(this); }
  const std::string& label() const { return label_; }
  void Relabel(const std::string& label) { label_ = label; }

  // Declares a property of the catalogue with its first values; the type is checked.
  void Declare(const std::string& name, std::vector<PropertyValue> values, bool may_write = true);
  void DeclareAs(const std::string& name, PropertyKind kind, std::vector<PropertyValue> values);

  // For the host itself: replaces values whether or not the plugin may write.
  void Put(const std::string& name, std::vector<PropertyValue> values);

  Property* Find(const std::string& name);
  const Property* Find(const std::string& name) const;

  int GetInt(const std::string& name, int index = 0, int otherwise = 0) const;
  double GetDouble(const std::string& name, int index = 0, double otherwise = 0) const;
  std::string GetString(const std::string& name, int index = 0) const;
  std::vector<std::string> GetStrings(const std::string& name) const;
  std::vector<double> GetDoubles(const std::string& name) const;

 private:
  template <typename T>
  T Get(const std::string& name, int index, T otherwise) const;

  std::string label_;
  std::map<std::string, Property> properties_;
};

std::vector<PropertyValue> StringValues(const std::vector<std::string>& strings);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROPERTIES_PROPERTY_SET_H_
