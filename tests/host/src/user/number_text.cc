#include "user/number_text.h"

#include <charconv>
#include <stdexcept>

namespace impasto::host {
namespace {

template <typename T>
T Parse(const std::string& text, const char* what) {
  T number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) {
    throw std::invalid_argument("'" + text + "' is not " + what);
  }
  return number;
}

}  // namespace

double ParseDouble(const std::string& text) { return Parse<double>(text, "a number"); }
int ParseInt(const std::string& text) { return Parse<int>(text, "a whole number"); }

std::string FormatFixed(double number, int digits) {
  char buffer[400];
  const auto result =
      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, digits);
  return std::string(buffer, result.ptr);
}

std::string FormatShortest(double number) {
  char buffer[64];
  return std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
}

std::vector<std::string> Split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  size_t from = 0;
  for (size_t at = text.find(separator); at != std::string::npos; at = text.find(separator, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  parts.push_back(text.substr(from));
  return parts;
}

}  // namespace impasto::host
