// Collects the rules that a plugin broke. Rule names are stable, tests match them.
#ifndef IMPASTO_HOST_RULES_RULE_BOOK_H_
#define IMPASTO_HOST_RULES_RULE_BOOK_H_

#include <map>
#include <mutex>
#include <string>

namespace impasto::host {

class RuleBook {
 public:
  // Warnings count as broken rules from now on.
  void BecomeStrict() { strict_ = true; }

  // Reports on standard error and makes the host exit with status 3. Repetitions are only counted.
  void Broken(const std::string& rule, const std::string& text);

  // Reports only, unless the book is strict.
  void Warn(const std::string& rule, const std::string& text);

  int BrokenCount() const;

 private:
  void Report(const char* kind, const std::string& rule, const std::string& text);

  mutable std::mutex mutex_;
  bool strict_ = false;
  int broken_ = 0;
  std::map<std::string, int> seen_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RULES_RULE_BOOK_H_
