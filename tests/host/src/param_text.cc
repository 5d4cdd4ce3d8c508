// Parameter values from and to the command line's text.
#include <algorithm>
#include <stdexcept>

#include "number_text.h"
#include "param.h"

namespace impasto::host {

void Param::parse(const std::string& text) {
  if (kind_.value == ValueKind::kNone) {
    throw std::invalid_argument("is a group, page or button and has no value");
  }
  if (kind_.value == ValueKind::kString) {
    text_ = text;
  } else if (type_ == kOfxParamTypeChoice) {
    parseChoice(text);
  } else if (type_ == kOfxParamTypeDouble && text.find('@') != std::string::npos) {
    parseKeys(text);
  } else {
    parseNumbers(text);
  }
}

void Param::parseChoice(const std::string& text) {
  const std::vector<std::string> labels = properties_.getStrings(kOfxParamPropChoiceOption);
  const auto label = std::find(labels.begin(), labels.end(), text);
  if (label != labels.end()) {
    numbers_ = {double(label - labels.begin())};
    return;
  }
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  const int index = digits ? parseInt(text) : -1;
  if (index < 0 || index >= int(labels.size())) {
    std::string allowed;
    for (const std::string& option : labels) allowed += " '" + option + "'";
    throw std::invalid_argument("'" + text + "' is none of its choices:" + allowed);
  }
  numbers_ = {double(index)};
}

double Param::parseNumber(const std::string& text) const {
  if (type_ == kOfxParamTypeBoolean) {
    if (text == "true" || text == "1") return 1;
    if (text == "false" || text == "0") return 0;
    throw std::invalid_argument("'" + text + "' is neither true nor false");
  }
  return kind_.value == ValueKind::kInts ? parseInt(text) : parseDouble(text);
}

void Param::parseNumbers(const std::string& text) {
  const std::vector<std::string> parts = split(text, ',');
  if (int(parts.size()) != kind_.dimension) {
    throw std::invalid_argument("needs " + std::to_string(kind_.dimension) +
                                " numbers parted by commas, not '" + text + "'");
  }
  std::vector<double> numbers;
  for (const std::string& part : parts) {
    numbers.push_back(parseNumber(part));
    checkRange(numbers.back(), int(numbers.size()) - 1);
  }
  numbers_ = numbers;
  keys_.clear();
}

void Param::parseKeys(const std::string& text) {
  std::map<OfxTime, double> keys;
  for (const std::string& part : split(text, ',')) {
    const std::vector<std::string> pair = split(part, '@');
    if (pair.size() != 2) throw std::invalid_argument("'" + part + "' is not VALUE@TIME");
    const double number = parseDouble(pair[0]);
    checkRange(number, 0);
    keys[parseDouble(pair[1])] = number;
  }
  keys_ = keys;
  properties_.put(kOfxParamPropIsAnimating, {1});
}

void Param::checkRange(double number, int index) const {
  if (properties_.find(kOfxParamPropMin) == nullptr) return;
  const bool ints = kind_.value == ValueKind::kInts;
  const double low = ints ? properties_.getInt(kOfxParamPropMin, index)
                          : properties_.getDouble(kOfxParamPropMin, index);
  const double high = ints ? properties_.getInt(kOfxParamPropMax, index)
                           : properties_.getDouble(kOfxParamPropMax, index);
  if (number >= low && number <= high) return;
  throw std::invalid_argument(formatShortest(number) + " is outside its range " +
                              formatShortest(low) + " to " + formatShortest(high));
}

std::string Param::valueAsText() const {
  if (kind_.value == ValueKind::kString) return text_;
  if (type_ == kOfxParamTypeChoice && !numbers_.empty()) {
    return properties_.getString(kOfxParamPropChoiceOption, int(numbers_[0]));
  }
  std::string joined;
  for (double number : numbers_) joined += (joined.empty() ? "" : ",") + formatShortest(number);
  return joined;
}

}  // namespace impasto::host
