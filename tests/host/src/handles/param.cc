#include "handles/param.h"

#include <cmath>
#include <stdexcept>

namespace impasto::host {
namespace {

std::vector<PropertyValue> Repeated(const PropertyValue& value, int count) {
  return std::vector<PropertyValue>(size_t(count), value);
}

}  // namespace

const ParamKind* FindParamKind(const std::string& ofx_type) {
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
  const auto found = kinds.find(ofx_type);
  return found == kinds.end() ? nullptr : &found->second;
}

Param::Param(const std::string& ofx_type, const std::string& name)
    : type_(ofx_type),
      name_(name),
      kind_(*FindParamKind(ofx_type)),
      properties_("parameter " + name) {
  const std::string empty;
  properties_.Declare(kOfxPropType, {std::string(kOfxTypeParameter)}, false);
  properties_.Declare(kOfxPropName, {name}, false);
  properties_.Declare(kOfxParamPropType, {ofx_type}, false);
  for (const char* label : {kOfxPropLabel, kOfxPropShortLabel, kOfxPropLongLabel}) {
    properties_.Declare(label, {name});
  }
  properties_.Declare(kOfxPropIcon, {empty, empty});
  properties_.Declare(kOfxParamPropScriptName, {name});
  properties_.Declare(kOfxParamPropHint, {empty});
  properties_.Declare(kOfxParamPropParent, {empty});
  properties_.Declare(kOfxParamPropSecret, {0});
  properties_.Declare(kOfxParamPropEnabled, {1});
  properties_.Declare(kOfxParamPropDataPtr, {static_cast<void*>(nullptr)});
  if (kind_.value != ValueKind::kNone) DeclareValueProperties();
  if (type_ == kOfxParamTypeGroup) properties_.Declare(kOfxParamPropGroupOpen, {1});
  if (type_ == kOfxParamTypePage) properties_.Declare(kOfxParamPropPageChild, {});
  Reset();
}

void Param::DeclareValueProperties() {
  const bool numeric = type_ != kOfxParamTypeBoolean && type_ != kOfxParamTypeChoice;
  for (const char* flag : {kOfxParamPropAnimates, kOfxParamPropPersistant,
                           kOfxParamPropEvaluateOnChange, kOfxParamPropCanUndo}) {
    properties_.Declare(flag, {1});
  }
  properties_.Declare(kOfxParamPropIsAnimating, {0}, false);
  properties_.Declare(kOfxParamPropIsAutoKeying, {0}, false);
  properties_.Declare(kOfxParamPropPluginMayWrite, {0});
  properties_.Declare(kOfxParamPropCacheInvalidation,
                      {std::string(kOfxParamInvalidateValueChange)});
  if (kind_.value == ValueKind::kString) {
    properties_.DeclareAs(kOfxParamPropDefault, {PropertyType::kString, 1}, {std::string()});
    properties_.Declare(kOfxParamPropStringMode, {std::string(kOfxParamStringIsSingleLine)});
    properties_.Declare(kOfxParamPropStringFilePathExists, {1});
    return;
  }
  const bool ints = kind_.value == ValueKind::kInts;
  const PropertyType type = ints ? PropertyType::kInt : PropertyType::kDouble;
  const PropertyKind each = {type, kind_.dimension};
  const PropertyValue zero = ints ? PropertyValue(0) : PropertyValue(0.0);
  properties_.DeclareAs(kOfxParamPropDefault, each, Repeated(zero, kind_.dimension));
  if (type_ == kOfxParamTypeChoice) properties_.Declare(kOfxParamPropChoiceOption, {});
  if (!numeric) return;
  const PropertyValue low = ints ? PropertyValue(kOfxFlagInfiniteMin) : PropertyValue(-HUGE_VAL);
  const PropertyValue high = ints ? PropertyValue(kOfxFlagInfiniteMax) : PropertyValue(HUGE_VAL);
  properties_.DeclareAs(kOfxParamPropMin, each, Repeated(low, kind_.dimension));
  properties_.DeclareAs(kOfxParamPropMax, each, Repeated(high, kind_.dimension));
  properties_.DeclareAs(kOfxParamPropDisplayMin, each, Repeated(low, kind_.dimension));
  properties_.DeclareAs(kOfxParamPropDisplayMax, each, Repeated(high, kind_.dimension));
  properties_.Declare(kOfxParamPropDimensionLabel, Repeated(std::string(), kind_.dimension));
  if (ints) return;
  properties_.Declare(kOfxParamPropIncrement, Repeated(1.0, kind_.dimension));
  properties_.Declare(kOfxParamPropDigits, {2});
  properties_.Declare(kOfxParamPropDoubleType, {std::string(kOfxParamDoubleTypePlain)});
  properties_.Declare(kOfxParamPropShowTimeMarker, {0});
}

void Param::Reset() {
  keys_.clear();
  numbers_.clear();
  const Property* initial = properties_.Find(kOfxParamPropDefault);
  if (initial == nullptr) return;
  for (const PropertyValue& value : initial->values) {
    if (const int* number = std::get_if<int>(&value)) numbers_.push_back(*number);
    if (const double* number = std::get_if<double>(&value)) numbers_.push_back(*number);
    if (const std::string* text = std::get_if<std::string>(&value)) text_ = *text;
  }
}

std::vector<double> Param::NumbersAt(OfxTime time) const {
  if (keys_.empty()) return numbers_;
  const auto after = keys_.lower_bound(time);
  if (after == keys_.begin()) return {after->second};
  if (after == keys_.end()) return {keys_.rbegin()->second};
  const auto before = std::prev(after);
  const double way = (time - before->first) / (after->first - before->first);
  return {before->second + way * (after->second - before->second)};
}

ParamSet::ParamSet() : properties_("parameter set") {
  properties_.Declare(kOfxPropParamSetNeedsSyncing, {0});
  properties_.Declare(kOfxPluginPropParamPageOrder, {});
}

Param* ParamSet::Find(const std::string& name) const {
  for (const auto& param : params_) {
    if (param->name() == name) return param.get();
  }
  return nullptr;
}

Param& ParamSet::add(const std::string& ofx_type, const std::string& name) {
  params_.push_back(std::make_unique<Param>(ofx_type, name));
  return *params_.back();
}

void ParamSet::CopyFrom(const ParamSet& other) {
  properties_ = other.properties_;
  for (const auto& param : other.params_) params_.push_back(std::make_unique<Param>(*param));
}

void ParamSet::BecomeInstance() {
  instance_ = true;
  for (const auto& param : params_) {
    param->properties().Put(kOfxPropType, {std::string(kOfxTypeParameterInstance)});
    param->Reset();
  }
}

}  // namespace impasto::host
