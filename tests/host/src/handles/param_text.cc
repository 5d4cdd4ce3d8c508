// Parameter values from and to the command line's text.
#include <algorithm>
#include <stdexcept>

#include "handles/param.h"
#include "user/number_text.h"

namespace impasto::host {

void Param::Parse(const std::string& text) {
  if (kind_.value == ValueKind::kNone) {
    throw std::invalid_argument("is a group, page or button and has no value");
  }
  if (kind_.value == ValueKind::kString) {
    text_ = text;
  } else if (type_ == kOfxParamTypeChoice) {
    ParseChoice(text);
  } else if (type_ == kOfxParamTypeDouble && text.find('@') != std::string::npos) {
    ParseKeys(text);
  } else {
    ParseNumbers(text);
  }
}

void Param::ParseChoice(const std::string& text) {
  const std::vector<std::string> labels = properties_.GetStrings(kOfxParamPropChoiceOption);
  const auto label = std::find(labels.begin(), labels.end(), text);
  if (label != labels.end()) {
    numbers_ = {double(label - labels.begin())};
    return;
  }
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  const int index = digits ? ParseInt(text) : -1;
  if (index < 0 || index >= int(labels.size())) {
    std::string allowed;
    for (const std::string& option : labels) allowed += " '" + option + "'";
    throw std::invalid_argument("'" + text + "' is none of its choices:" + allowed);
  }
  numbers_ = {double(index)};
}

double Param::ParseNumber(const std::string& text) const {
  if (type_ == kOfxParamTypeBoolean) {
    if (text == "true" || text == "1") return 1;
    if (text == "false" || text == "0") return 0;
    throw std::invalid_argument("'" + text + "' is neither true nor false");
  }
  return kind_.value == ValueKind::kInts ? ParseInt(text) : ParseDouble(text);
}

void Param::ParseNumbers(const std::string& text) {
  const std::vector<std::string> parts = Split(text, ',');
  if (int(parts.size()) != kind_.dimension) {
    throw std::invalid_argument("needs " + std::to_string(kind_.dimension) +
                                " numbers parted by commas, not '" + text + "'");
  }
  std::vector<double> numbers;
  for (const std::string& part : parts) {
    numbers.push_back(ParseNumber(part));
    CheckRange(numbers.back(), int(numbers.size()) - 1);
  }
  numbers_ = numbers;
  keys_.clear();
}

void Param::ParseKeys(const std::string& text) {
  std::map<OfxTime, double> keys;
  for (const std::string& part : Split(text, ',')) {
    const std::vector<std::string> pair = Split(part, '@');
    if (pair.size() != 2) throw std::invalid_argument("'" + part + "' is not VALUE@TIME");
    const double number = ParseDouble(pair[0]);
    CheckRange(number, 0);
    keys[ParseDouble(pair[1])] = number;
  }
  keys_ = keys;
  properties_.Put(kOfxParamPropIsAnimating, {1});
}

void Param::CheckRange(double number, int index) const {
  if (properties_.Find(kOfxParamPropMin) == nullptr) return;
  const bool ints = kind_.value == ValueKind::kInts;
  const double low = ints ? properties_.GetInt(kOfxParamPropMin, index)
                          : properties_.GetDouble(kOfxParamPropMin, index);
  const double high = ints ? properties_.GetInt(kOfxParamPropMax, index)
                           : properties_.GetDouble(kOfxParamPropMax, index);
  if (number >= low && number <= high) return;
  throw std::invalid_argument(FormatShortest(number) + " is outside its range " +
                              FormatShortest(low) + " to " + FormatShortest(high));
}

std::string Param::ValueAsText() const {
  if (kind_.value == ValueKind::kString) return text_;
  if (type_ == kOfxParamTypeChoice && !numbers_.empty()) {
    return properties_.GetString(kOfxParamPropChoiceOption, int(numbers_[0]));
  }
  std::string joined;
  for (double number : numbers_) joined += (joined.empty() ? "" : ",") + FormatShortest(number);
  return joined;
}

}  // namespace impasto::host
