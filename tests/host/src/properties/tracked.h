// Knows which objects of a type are alive, so that a stale or foreign handle is noticed instead of
// dereferenced.
#ifndef IMPASTO_HOST_PROPERTIES_TRACKED_H_
#define IMPASTO_HOST_PROPERTIES_TRACKED_H_

#include <mutex>
#include <set>

namespace impasto::host {

template <typename T>
class Tracked {
 public:
  static bool IsAlive(const void* handle) {
    std::lock_guard<std::mutex> lock(Mutex());
    return Alive().count(handle) != 0;
  }

 protected:
  Tracked() { Add(); }
  Tracked(const Tracked&) { Add(); }
  Tracked& operator=(const Tracked&) { return *this; }
  ~Tracked() {
    std::lock_guard<std::mutex> lock(Mutex());
    Alive().erase(static_cast<T*>(this));
  }

 private:
  void Add() {
    std::lock_guard<std::mutex> lock(Mutex());
    Alive().insert(static_cast<T*>(this));
  }
  static std::mutex& Mutex() {
    static std::mutex* const instance = new std::mutex;
    return *instance;
  }
  static std::set<const void*>& Alive() {
    static std::set<const void*>* const instance = new std::set<const void*>;
    return *instance;
  }
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROPERTIES_TRACKED_H_
