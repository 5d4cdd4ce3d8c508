#include "settings.h"

#include <cstring>
#include <locale>
#include <sstream>

#include "suites.h"

#include "impasto/parameter_table.h"

namespace impasto {
namespace {

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
