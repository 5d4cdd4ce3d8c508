// Knows which objects of a type are alive, so that a stale or foreign handle is noticed instead of
// dereferenced.
#ifndef IMPASTO_HOST_TRACKED_H_
#define IMPASTO_HOST_TRACKED_H_

#include <mutex>
#include <set>

namespace impasto::host {

template <typename T>
class Tracked {
 public:
  static bool isAlive(const void* handle) {
    std::lock_guard<std::mutex> lock(mutex());
    return alive().count(handle) != 0;
  }

 protected:
  Tracked() { add(); }
  Tracked(const Tracked&) { add(); }
  Tracked& operator=(const Tracked&) { return *this; }
  ~Tracked() {
    std::lock_guard<std::mutex> lock(mutex());
    alive().erase(static_cast<T*>(this));
  }

 private:
  void add() {
    std::lock_guard<std::mutex> lock(mutex());
    alive().insert(static_cast<T*>(this));
  }
  static std::mutex& mutex() {
    static std::mutex* const instance = new std::mutex;
    return *instance;
  }
  static std::set<const void*>& alive() {
    static std::set<const void*>* const instance = new std::set<const void*>;
    return *instance;
  }
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_TRACKED_H_
