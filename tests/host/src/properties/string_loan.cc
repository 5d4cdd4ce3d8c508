#include "properties/string_loan.h"

#include <algorithm>
#include <deque>

#include "rules/host.h"

namespace impasto::host {
namespace {

// Expired strings stay readable for a while, so that misuse shows as text and not as a crash.
constexpr size_t kKept = 4096;

thread_local std::deque<std::string> lent;
thread_local size_t fresh = 0;

}  // namespace

void ExpireStrings() {
  if (!TheHost().traits.strings_vanish) return;
  for (; fresh > 0; --fresh) {
    std::string& old = lent[lent.size() - fresh];
    std::fill(old.begin(), old.end(), '#');
  }
  while (lent.size() > kKept) lent.pop_front();
}

char* LendString(const std::string& text) {
  lent.push_back(text);
  ++fresh;
  return lent.back().data();
}

}  // namespace impasto::host
