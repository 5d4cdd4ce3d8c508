// Parameters: description and value are one object, since the host keeps one instance.
#ifndef IMPASTO_HOST_HANDLES_PARAM_H_
#define IMPASTO_HOST_HANDLES_PARAM_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ofx/ofx.h"
#include "properties/property_set.h"
#include "properties/tracked.h"

namespace impasto::host {

// How a parameter's numbers travel through the variadic calls.
enum class ValueKind { kNone, kInts, kDoubles, kString };

struct ParamKind {
  ValueKind value;
  int dimension;
};

// Null for a type that this host does not know.
const ParamKind* FindParamKind(const std::string& ofx_type);

class Param : public Tracked<Param> {
 public:
  Param(const std::string& ofx_type, const std::string& name);

  OfxParamHandle handle() { return reinterpret_cast<OfxParamHandle>(this); }
  const std::string& name() const { return name_; }
  const std::string& type() const { return type_; }
  const ParamKind& kind() const { return kind_; }
  PropertySet& properties() { return properties_; }
  const PropertySet& properties() const { return properties_; }

  // Takes the value from the default property.
  void Reset();

  // From the command line: "3", "0.5", "true", a choice's label or index, "r,g,b", or for doubles
  // keys "v@t,v@t". Throws std::invalid_argument with what is allowed.
  void Parse(const std::string& text);

  // Keys are joined by straight lines; without keys the value is constant.
  std::vector<double> NumbersAt(OfxTime time) const;
  const std::string& text() const { return text_; }
  const std::map<OfxTime, double>& keys() const { return keys_; }

  void SetNumbers(const std::vector<double>& numbers) { numbers_ = numbers; }
  void SetText(const std::string& text) { text_ = text; }

  std::string ValueAsText() const;

 private:
  void DeclareValueProperties();
  void ParseChoice(const std::string& text);
  void ParseNumbers(const std::string& text);
  double ParseNumber(const std::string& text) const;
  void ParseKeys(const std::string& text);
  void CheckRange(double number, int index) const;

  std::string type_;
  std::string name_;
  ParamKind kind_;
  PropertySet properties_;
  std::vector<double> numbers_;
  std::string text_;
  std::map<OfxTime, double> keys_;
};

class ParamSet : public Tracked<ParamSet> {
 public:
  ParamSet();

  OfxParamSetHandle handle() { return reinterpret_cast<OfxParamSetHandle>(this); }
  PropertySet& properties() { return properties_; }
  const std::vector<std::unique_ptr<Param>>& all() const { return params_; }

  Param* Find(const std::string& name) const;
  Param& add(const std::string& ofx_type, const std::string& name);
  void CopyFrom(const ParamSet& other);

  // True once an instance holds the set: no more definitions then.
  bool IsInstance() const { return instance_; }
  void BecomeInstance();

 private:
  PropertySet properties_;
  std::vector<std::unique_ptr<Param>> params_;
  bool instance_ = false;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_HANDLES_PARAM_H_
