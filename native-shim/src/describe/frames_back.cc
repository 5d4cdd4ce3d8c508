#include "describe/frames_back.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace impasto {
namespace {

constexpr long kFarthest = 100;  // as the engine takes it

// Commas, semicolons and blanks stand between numbers.
long NumberAt(const char* text, std::size_t length) {
  char* end = nullptr;
  const long number = std::strtol(text, &end, 10);
  return end == text + length && number <= kFarthest ? number : 0;
}

}  // namespace

std::vector<int> FramesBack(const std::string& long_term) {
  constexpr const char* kBetween = ",; \t\n\r\f\v";
  std::set<int> all = {1};
  for (std::size_t at = long_term.find_first_not_of(kBetween); at != std::string::npos;) {
    const std::size_t end = std::min(long_term.find_first_of(kBetween, at), long_term.size());
    const long number = NumberAt(long_term.c_str() + at, end - at);
    if (number > 0) all.insert(static_cast<int>(number));
    at = long_term.find_first_not_of(kBetween, end);
  }
  std::vector<int> closest(all.begin(), all.end());
  if (closest.size() > kMostFramesBack) closest.resize(kMostFramesBack);
  return closest;
}

}  // namespace impasto
