// Memory and mutexes that the plugin asked for and must give back.
#ifndef IMPASTO_HOST_RULES_RESOURCE_LEDGER_H_
#define IMPASTO_HOST_RULES_RESOURCE_LEDGER_H_

#include <map>
#include <mutex>
#include <string>

namespace impasto::host {

class ResourceLedger {
 public:
  // `kind` is what the leak is called: "image memory", "memory", "mutex".
  // `release` frees it where the plugin does not; null for things that need none.
  void Add(void* resource, const std::string& kind, void (*release)(void*));

  // False if the resource is not open as this kind.
  bool Remove(void* resource, const std::string& kind);

  // Reports each open resource of the kind as leaked at `when` and releases it.
  void ReportLeaks(const std::string& kind, const std::string& when);

 private:
  struct Entry {
    std::string kind;
    void (*release)(void*);
  };

  std::mutex mutex_;
  std::map<void*, Entry> open_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RULES_RESOURCE_LEDGER_H_
