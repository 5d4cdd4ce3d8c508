#include "param.h"

#include <cmath>
#include <stdexcept>

namespace impasto::host {
namespace {

std::vector<PropertyValue> repeated(const PropertyValue& value, int count) {
  return std::vector<PropertyValue>(size_t(count), value);
}

}  // namespace

const ParamKind* findParamKind(const std::string& ofxType) {
  static const std::map<std::string, ParamKind> kinds = {
      {kOfxParamTypeInteger, {ValueKind::kInts, 1}},
      {kOfxParamTypeInteger2D, {ValueKind::kInts, 2}},
      {kOfxParamTypeInteger3D, {ValueKind::kInts, 3}},
      {kOfxParamTypeBoolean, {ValueKind::kInts, 1}},
      {kOfxParamTypeChoice, {ValueKind::kInts, 1}},
      {kOfxParamTypeDouble, {ValueKind::kDoubles, 1}},
      {kOfxParamTypeDouble2D, {ValueKind::kDoubles, 2}},
      {kOfxParamTypeDouble3D, {ValueKind::kDoubles, 3}},
      {kOfxParamTypeRGB, {ValueKind::kDoubles, 3}},
      {kOfxParamTypeRGBA, {ValueKind::kDoubles, 4}},
      {kOfxParamTypeString, {ValueKind::kString, 1}},
      {kOfxParamTypeCustom, {ValueKind::kString, 1}},
      {kOfxParamTypeGroup, {ValueKind::kNone, 0}},
      {kOfxParamTypePage, {ValueKind::kNone, 0}},
      {kOfxParamTypePushButton, {ValueKind::kNone, 0}},
  };
  const auto found = kinds.find(ofxType);
  return found == kinds.end() ? nullptr : &found->second;
}

Param::Param(const std::string& ofxType, const std::string& name)
    : type_(ofxType),
      name_(name),
      kind_(*findParamKind(ofxType)),
      properties_("parameter " + name) {
  const std::string empty;
  properties_.declare(kOfxPropType, {std::string(kOfxTypeParameter)}, false);
  properties_.declare(kOfxPropName, {name}, false);
  properties_.declare(kOfxParamPropType, {ofxType}, false);
  for (const char* label : {kOfxPropLabel, kOfxPropShortLabel, kOfxPropLongLabel}) {
    properties_.declare(label, {name});
  }
  properties_.declare(kOfxPropIcon, {empty, empty});
  properties_.declare(kOfxParamPropScriptName, {name});
  properties_.declare(kOfxParamPropHint, {empty});
  properties_.declare(kOfxParamPropParent, {empty});
  properties_.declare(kOfxParamPropSecret, {0});
  properties_.declare(kOfxParamPropEnabled, {1});
  properties_.declare(kOfxParamPropDataPtr, {static_cast<void*>(nullptr)});
  if (kind_.value != ValueKind::kNone) declareValueProperties();
  if (type_ == kOfxParamTypeGroup) properties_.declare(kOfxParamPropGroupOpen, {1});
  if (type_ == kOfxParamTypePage) properties_.declare(kOfxParamPropPageChild, {});
  reset();
}

void Param::declareValueProperties() {
  const bool numeric = type_ != kOfxParamTypeBoolean && type_ != kOfxParamTypeChoice;
  for (const char* flag : {kOfxParamPropAnimates, kOfxParamPropPersistant,
                           kOfxParamPropEvaluateOnChange, kOfxParamPropCanUndo}) {
    properties_.declare(flag, {1});
  }
  properties_.declare(kOfxParamPropIsAnimating, {0}, false);
  properties_.declare(kOfxParamPropIsAutoKeying, {0}, false);
  properties_.declare(kOfxParamPropPluginMayWrite, {0});
  properties_.declare(kOfxParamPropCacheInvalidation,
                      {std::string(kOfxParamInvalidateValueChange)});
  if (kind_.value == ValueKind::kString) {
    properties_.declareAs(kOfxParamPropDefault, {PropertyType::kString, 1}, {std::string()});
    properties_.declare(kOfxParamPropStringMode, {std::string(kOfxParamStringIsSingleLine)});
    properties_.declare(kOfxParamPropStringFilePathExists, {1});
    return;
  }
  const bool ints = kind_.value == ValueKind::kInts;
  const PropertyType type = ints ? PropertyType::kInt : PropertyType::kDouble;
  const PropertyKind each = {type, kind_.dimension};
  const PropertyValue zero = ints ? PropertyValue(0) : PropertyValue(0.0);
  properties_.declareAs(kOfxParamPropDefault, each, repeated(zero, kind_.dimension));
  if (type_ == kOfxParamTypeChoice) properties_.declare(kOfxParamPropChoiceOption, {});
  if (!numeric) return;
  const PropertyValue low = ints ? PropertyValue(kOfxFlagInfiniteMin) : PropertyValue(-HUGE_VAL);
  const PropertyValue high = ints ? PropertyValue(kOfxFlagInfiniteMax) : PropertyValue(HUGE_VAL);
  properties_.declareAs(kOfxParamPropMin, each, repeated(low, kind_.dimension));
  properties_.declareAs(kOfxParamPropMax, each, repeated(high, kind_.dimension));
  properties_.declareAs(kOfxParamPropDisplayMin, each, repeated(low, kind_.dimension));
  properties_.declareAs(kOfxParamPropDisplayMax, each, repeated(high, kind_.dimension));
  properties_.declare(kOfxParamPropDimensionLabel, repeated(std::string(), kind_.dimension));
  if (ints) return;
  properties_.declare(kOfxParamPropIncrement, repeated(1.0, kind_.dimension));
  properties_.declare(kOfxParamPropDigits, {2});
  properties_.declare(kOfxParamPropDoubleType, {std::string(kOfxParamDoubleTypePlain)});
  properties_.declare(kOfxParamPropShowTimeMarker, {0});
}

void Param::reset() {
  keys_.clear();
  numbers_.clear();
  const Property* initial = properties_.find(kOfxParamPropDefault);
  if (initial == nullptr) return;
  for (const PropertyValue& value : initial->values) {
    if (const int* number = std::get_if<int>(&value)) numbers_.push_back(*number);
    if (const double* number = std::get_if<double>(&value)) numbers_.push_back(*number);
    if (const std::string* text = std::get_if<std::string>(&value)) text_ = *text;
  }
}

std::vector<double> Param::numbersAt(OfxTime time) const {
  if (keys_.empty()) return numbers_;
  const auto after = keys_.lower_bound(time);
  if (after == keys_.begin()) return {after->second};
  if (after == keys_.end()) return {keys_.rbegin()->second};
  const auto before = std::prev(after);
  const double way = (time - before->first) / (after->first - before->first);
  return {before->second + way * (after->second - before->second)};
}

ParamSet::ParamSet() : properties_("parameter set") {
  properties_.declare(kOfxPropParamSetNeedsSyncing, {0});
  properties_.declare(kOfxPluginPropParamPageOrder, {});
}

Param* ParamSet::find(const std::string& name) const {
  for (const auto& param : params_) {
    if (param->name() == name) return param.get();
  }
  return nullptr;
}

Param& ParamSet::add(const std::string& ofxType, const std::string& name) {
  params_.push_back(std::make_unique<Param>(ofxType, name));
  return *params_.back();
}

void ParamSet::copyFrom(const ParamSet& other) {
  properties_ = other.properties_;
  for (const auto& param : other.params_) params_.push_back(std::make_unique<Param>(*param));
}

void ParamSet::becomeInstance() {
  instance_ = true;
  for (const auto& param : params_) {
    param->properties().put(kOfxPropType, {std::string(kOfxTypeParameterInstance)});
    param->reset();
  }
}

}  // namespace impasto::host
