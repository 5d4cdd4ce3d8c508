#include "rules/resource_ledger.h"

#include "rules/host.h"

namespace impasto::host {

void ResourceLedger::Add(void* resource, const std::string& kind, void (*release)(void*)) {
  std::lock_guard<std::mutex> lock(mutex_);
  open_[resource] = {kind, release};
}

bool ResourceLedger::Remove(void* resource, const std::string& kind) {
  std::lock_guard<std::mutex> lock(mutex_);
  const auto found = open_.find(resource);
  if (found == open_.end() || found->second.kind != kind) return false;
  open_.erase(found);
  return true;
}

void ResourceLedger::ReportLeaks(const std::string& kind, const std::string& when) {
  std::lock_guard<std::mutex> lock(mutex_);
  for (auto it = open_.begin(); it != open_.end();) {
    if (it->second.kind != kind) {
      ++it;
      continue;
    }
    TheHost().rules.Broken("handle-leak", kind + " was not given back by the end of " + when);
    if (it->second.release != nullptr) it->second.release(it->first);
    it = open_.erase(it);
  }
}

}  // namespace impasto::host
