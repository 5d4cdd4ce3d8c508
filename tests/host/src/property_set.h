// A dictionary from property name to a short vector of int, double, string or pointer.
#ifndef IMPASTO_HOST_PROPERTY_SET_H_
#define IMPASTO_HOST_PROPERTY_SET_H_

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "ofx/ofx.h"
#include "property_catalogue.h"
#include "tracked.h"

namespace impasto::host {

using PropertyValue = std::variant<int, double, std::string, void*>;

PropertyType typeOf(const PropertyValue& value);

struct Property {
  PropertyKind kind;
  bool pluginMayWrite = true;
  bool writtenByPlugin = false;
  std::vector<PropertyValue> values;
  std::vector<PropertyValue> initial;  // what propReset goes back to
};

class PropertySet : public Tracked<PropertySet> {
 public:
  // `label` names the set in messages: "clip Source", "image of Source at 3".
  explicit PropertySet(std::string label) : label_(std::move(label)) {}

  OfxPropertySetHandle handle() { return reinterpret_cast<OfxPropertySetHandle>(this); }
  const std::string& label() const { return label_; }
  void relabel(const std::string& label) { label_ = label; }

  // Declares a property of the catalogue with its first values; the type is checked.
  void declare(const std::string& name, std::vector<PropertyValue> values, bool mayWrite = true);
  void declareAs(const std::string& name, PropertyKind kind, std::vector<PropertyValue> values);

  // For the host itself: replaces values whether or not the plugin may write.
  void put(const std::string& name, std::vector<PropertyValue> values);

  Property* find(const std::string& name);
  const Property* find(const std::string& name) const;

  int getInt(const std::string& name, int index = 0, int otherwise = 0) const;
  double getDouble(const std::string& name, int index = 0, double otherwise = 0) const;
  std::string getString(const std::string& name, int index = 0) const;
  std::vector<std::string> getStrings(const std::string& name) const;
  std::vector<double> getDoubles(const std::string& name) const;

 private:
  template <typename T>
  T get(const std::string& name, int index, T otherwise) const;

  std::string label_;
  std::map<std::string, Property> properties_;
};

std::vector<PropertyValue> stringValues(const std::vector<std::string>& strings);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROPERTY_SET_H_
