#include "rule_book.h"

#include "console.h"

namespace impasto::host {

void RuleBook::broken(const std::string& rule, const std::string& text) {
  std::lock_guard<std::mutex> lock(mutex_);
  ++broken_;
  report("rule broken", rule, text);
}

void RuleBook::warn(const std::string& rule, const std::string& text) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (strict_) ++broken_;
  report(strict_ ? "rule broken" : "warning", rule, text);
}

int RuleBook::brokenCount() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return broken_;
}

void RuleBook::report(const char* kind, const std::string& rule, const std::string& text) {
  const std::string line = std::string(kind) + " [" + rule + "]: " + text;
  if (seen_[line]++ == 0) console().complain(line);
}

}  // namespace impasto::host
