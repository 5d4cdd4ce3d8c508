#include "parameters.h"

#include <cstring>

#include "properties.h"
#include "suites.h"

#include "impasto/parameter_table.h"

namespace impasto {
namespace {

const char* OfxType(ParameterType type) {
  switch (type) {
    case ParameterType::kInt: return kOfxParamTypeInteger;
    case ParameterType::kDouble: return kOfxParamTypeDouble;
    case ParameterType::kBoolean: return kOfxParamTypeBoolean;
    case ParameterType::kChoice: return kOfxParamTypeChoice;
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder: return kOfxParamTypeString;
  }
  return kOfxParamTypeString;
}

const char* StringMode(ParameterType type) {
  return type == ParameterType::kFile     ? kOfxParamStringIsFilePath
         : type == ParameterType::kFolder ? kOfxParamStringIsDirectoryPath
                                          : kOfxParamStringIsSingleLine;
}

template <typename Number>
void DescribeRange(OfxPropertySetHandle set, const ParameterEntry& entry) {
  Set(set, kOfxParamPropDefault, static_cast<Number>(entry.default_number));
  Set(set, kOfxParamPropMin, static_cast<Number>(entry.minimum));
  Set(set, kOfxParamPropMax, static_cast<Number>(entry.maximum));
  Set(set, kOfxParamPropDisplayMin, static_cast<Number>(entry.display_minimum));
  Set(set, kOfxParamPropDisplayMax, static_cast<Number>(entry.display_maximum));
}

void DescribeValue(OfxPropertySetHandle set, const ParameterEntry& entry) {
  switch (entry.type) {
    case ParameterType::kInt: return DescribeRange<int>(set, entry);
    case ParameterType::kDouble:
      Set(set, kOfxParamPropDoubleType, kOfxParamDoubleTypePlain);
      return DescribeRange<double>(set, entry);
    case ParameterType::kBoolean:
      return Set(set, kOfxParamPropDefault, static_cast<int>(entry.default_number));
    case ParameterType::kChoice:
      for (int i = 0; i < entry.choice_count; ++i) {
        HostSuites().property->propSetString(set, kOfxParamPropChoiceOption, i,
                                             entry.choices[i].label);
      }
      return Set(set, kOfxParamPropDefault, static_cast<int>(entry.default_number));
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder:
      // The mode before the default: hosts check a path's default as a path.
      Set(set, kOfxParamPropStringMode, StringMode(entry.type));
      // A file that is missing today must not be dropped from the project.
      if (entry.type == ParameterType::kFile) Set(set, kOfxParamPropStringFilePathExists, 0);
      return Set(set, kOfxParamPropDefault, entry.default_text);
  }
}

const char* GroupOfxName(const char* name) {
  for (const GroupEntry& group : kGroups) {
    if (std::strcmp(group.name, name) == 0) return group.ofx_name;
  }
  return "";
}

OfxPropertySetHandle Define(OfxParamSetHandle params, const char* type, const char* name,
                            const char* label) {
  OfxPropertySetHandle set = nullptr;
  HostSuites().parameter->paramDefine(params, type, name, &set);
  if (set == nullptr) return nullptr;
  Set(set, kOfxPropLabel, label);
  Set(set, kOfxPropShortLabel, label);
  Set(set, kOfxPropLongLabel, label);
  return set;
}

void DescribeParameter(OfxParamSetHandle params, const ParameterEntry& entry) {
  OfxPropertySetHandle set = Define(params, OfxType(entry.type), entry.ofx_name, entry.label);
  if (set == nullptr) return;
  Set(set, kOfxParamPropScriptName, entry.ofx_name);
  Set(set, kOfxParamPropHint, entry.hint);
  Set(set, kOfxParamPropAnimates, entry.animates ? 1 : 0);
  Set(set, kOfxParamPropParent, GroupOfxName(entry.group));
  DescribeValue(set, entry);
}

}  // namespace

void DescribeParameters(OfxImageEffectHandle effect) {
  OfxParamSetHandle params = nullptr;
  HostSuites().effect->getParamSet(effect, &params);
  for (const GroupEntry& group : kGroups) {
    OfxPropertySetHandle set = Define(params, kOfxParamTypeGroup, group.ofx_name, group.label);
    if (set != nullptr) Set(set, kOfxParamPropGroupOpen, 1);
  }
  for (const ParameterEntry& entry : kParameters) DescribeParameter(params, entry);
}

}  // namespace impasto
