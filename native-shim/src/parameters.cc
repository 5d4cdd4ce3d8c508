#include "parameters.h"

#include <cstring>
#include <locale>
#include <sstream>

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

std::string Escaped(const std::string& value) {
  std::string escaped;
  for (char c : value) {
    if (c == '\\') escaped += "\\\\";
    else if (c == '\n') escaped += "\\n";
    else escaped += c;
  }
  return escaped;
}

// One parameter of an instance; hosts may lack any of them.
class Value {
 public:
  Value(OfxParamSetHandle params, const ParameterEntry& entry, OfxTime time)
      : entry_(entry), time_(time) {
    if (HostSuites().parameter->paramGetHandle(params, entry.ofx_name, &handle_, nullptr) !=
        kOfxStatOK) {
      handle_ = nullptr;
    }
  }

  int Integer() const {
    int value = static_cast<int>(entry_.default_number);
    return Get(&value) ? value : static_cast<int>(entry_.default_number);
  }

  double Real() const {
    double value = entry_.default_number;
    return Get(&value) ? value : entry_.default_number;
  }

  std::string Text() const {
    char* value = nullptr;
    return Get(&value) && value != nullptr ? value : entry_.default_text;
  }

  std::string Choice() const {
    const int index = Integer();
    return index >= 0 && index < entry_.choice_count ? entry_.choices[index].name
                                                     : entry_.default_text;
  }

 private:
  template <typename T>
  bool Get(T* value) const {
    return handle_ != nullptr &&
           HostSuites().parameter->paramGetValueAtTime(handle_, time_, value) == kOfxStatOK;
  }

  const ParameterEntry& entry_;
  OfxTime time_;
  OfxParamHandle handle_ = nullptr;
};

void Write(std::ostream& text, const Value& value, ParameterType type) {
  switch (type) {
    case ParameterType::kInt: text << value.Integer(); return;
    case ParameterType::kDouble: text << value.Real(); return;
    case ParameterType::kBoolean: text << (value.Integer() != 0 ? "true" : "false"); return;
    case ParameterType::kChoice: text << value.Choice(); return;
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder: text << Escaped(value.Text()); return;
  }
}

OfxParamSetHandle ParametersOf(OfxImageEffectHandle effect) {
  OfxParamSetHandle params = nullptr;
  HostSuites().effect->getParamSet(effect, &params);
  return params;
}

}  // namespace

void DescribeParameters(OfxImageEffectHandle effect) {
  OfxParamSetHandle params = ParametersOf(effect);
  for (const GroupEntry& group : kGroups) {
    OfxPropertySetHandle set = Define(params, kOfxParamTypeGroup, group.ofx_name, group.label);
    if (set != nullptr) Set(set, kOfxParamPropGroupOpen, 1);
  }
  for (const ParameterEntry& entry : kParameters) DescribeParameter(params, entry);
}

std::string ReadSettings(OfxImageEffectHandle effect, OfxTime time) {
  OfxParamSetHandle params = ParametersOf(effect);
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text.precision(17);
  for (const ParameterEntry& entry : kParameters) {
    text << entry.name << '=';
    Write(text, Value(params, entry, time), entry.type);
    text << '\n';
  }
  return text.str();
}

double ReadMix(OfxImageEffectHandle effect, OfxTime time) {
  for (const ParameterEntry& entry : kParameters) {
    if (std::strcmp(entry.name, "mix") == 0) {
      return Value(ParametersOf(effect), entry, time).Real();
    }
  }
  return 1.0;
}

}  // namespace impasto
