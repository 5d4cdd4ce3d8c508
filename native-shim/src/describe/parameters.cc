#include "describe/parameters.h"

#include <cstring>

#include "impasto/parameter_table.h"
#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

const char* OfxType(ParameterType type) {
  switch (type) {
    case ParameterType::kInt:
      return kOfxParamTypeInteger;
    case ParameterType::kDouble:
      return kOfxParamTypeDouble;
    case ParameterType::kBoolean:
      return kOfxParamTypeBoolean;
    case ParameterType::kChoice:
      return kOfxParamTypeChoice;
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder:
      return kOfxParamTypeString;
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
    case ParameterType::kInt:
      return DescribeRange<int>(set, entry);
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

template <typename Entry>
bool StandsIn(const GroupEntry& group, const Entry& entry) {
  return std::strcmp(group.name, entry.group) == 0;
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

const char* OfxType(ControlKind kind) {
  switch (kind) {
    case ControlKind::kButton:
      return kOfxParamTypePushButton;
    case ControlKind::kHiddenText:
      return kOfxParamTypeString;
    case ControlKind::kHiddenNumber:
      return kOfxParamTypeInteger;
  }
  return kOfxParamTypePushButton;
}

// A host that has no buttons refuses the definition, and nothing is lost but comfort.
void DescribeControl(OfxParamSetHandle params, const ControlEntry& entry) {
  OfxPropertySetHandle set = Define(params, OfxType(entry.kind), entry.ofx_name, entry.label);
  if (set == nullptr) return;
  Set(set, kOfxParamPropHint, entry.hint);
  Set(set, kOfxParamPropParent, GroupOfxName(entry.group));
  if (entry.kind == ControlKind::kButton) return;
  Set(set, kOfxParamPropAnimates, 0);
  Set(set, kOfxParamPropEvaluateOnChange, 0);
  if (entry.kind == ControlKind::kHiddenNumber) {
    for (const char* low : {kOfxParamPropMin, kOfxParamPropDisplayMin}) Set(set, low, 0);
    for (const char* high : {kOfxParamPropMax, kOfxParamPropDisplayMax}) Set(set, high, 1 << 30);
  }
}

// Everything that the page's groups hold, in the panel's order.
void DescribePage(OfxParamSetHandle params, const PageEntry& page, int position) {
  OfxPropertySetHandle set = Define(params, kOfxParamTypePage, page.ofx_name, page.label);
  if (set == nullptr) return;
  int child = 0;
  const auto add = [&](const char* name) {
    HostSuites().property->propSetString(set, kOfxParamPropPageChild, child++, name);
  };
  for (const GroupEntry& group : kGroups) {
    const char* place = *group.page == '\0' ? kPages[0].name : group.page;
    if (std::strcmp(place, page.name) != 0) continue;
    add(group.ofx_name);
    for (const ParameterEntry& entry : kParameters) {
      if (StandsIn(group, entry)) add(entry.ofx_name);
    }
    for (const ControlEntry& entry : kControls) {
      if (StandsIn(group, entry)) add(entry.ofx_name);
    }
  }
  OfxPropertySetHandle of_all = nullptr;
  const OfxParameterSuiteV1& suite = *HostSuites().parameter;
  if (suite.paramSetGetPropertySet != nullptr &&
      suite.paramSetGetPropertySet(params, &of_all) == kOfxStatOK) {
    HostSuites().property->propSetString(of_all, kOfxPluginPropParamPageOrder, position,
                                         page.ofx_name);
  }
}

}  // namespace

void DescribeParameters(OfxImageEffectHandle effect) {
  OfxParamSetHandle params = nullptr;
  HostSuites().effect->getParamSet(effect, &params);
  for (const GroupEntry& group : kGroups) {
    OfxPropertySetHandle set = Define(params, kOfxParamTypeGroup, group.ofx_name, group.label);
    if (set != nullptr) Set(set, kOfxParamPropGroupOpen, group.open ? 1 : 0);
  }
  for (const GroupEntry& group : kGroups) {
    for (const ParameterEntry& entry : kParameters) {
      if (StandsIn(group, entry)) DescribeParameter(params, entry);
    }
    for (const ControlEntry& entry : kControls) {
      if (StandsIn(group, entry)) DescribeControl(params, entry);
    }
  }
  int position = 0;
  for (const PageEntry& page : kPages) DescribePage(params, page, position++);
}

}  // namespace impasto
