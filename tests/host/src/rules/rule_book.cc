#include "rules/rule_book.h"

#include "user/console.h"

namespace impasto::host {

void RuleBook::Broken(const std::string& rule, const std::string& text) {
  std::lock_guard<std::mutex> lock(mutex_);
  ++broken_;
  Report("rule broken", rule, text);
}

void RuleBook::Warn(const std::string& rule, const std::string& text) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (strict_) ++broken_;
  Report(strict_ ? "rule broken" : "warning", rule, text);
}

int RuleBook::BrokenCount() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return broken_;
}

void RuleBook::Report(const char* kind, const std::string& rule, const std::string& text) {
  const std::string line = std::string(kind) + " [" + rule + "]: " + text;
  if (seen_[line]++ == 0) TheConsole().Complain(line);
}

}  // namespace impasto::host
