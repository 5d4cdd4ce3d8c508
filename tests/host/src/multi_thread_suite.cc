// The multithread suite, for plugins that use it.
#include <mutex>
#include <thread>
#include <vector>

#include "host.h"
#include "suites.h"

namespace impasto::host {
namespace {

thread_local int spawnedIndex = -1;

OfxStatus multiThread(OfxThreadFunctionV1 function, unsigned int threads, void* argument) {
  if (spawnedIndex >= 0) return kOfxStatErrExists;
  const unsigned int count = threads == 0 ? std::thread::hardware_concurrency() : threads;
  std::vector<std::thread> workers;
  for (unsigned int index = 0; index < count; ++index) {
    workers.emplace_back([=] {
      spawnedIndex = int(index);
      function(index, count, argument);
    });
  }
  for (std::thread& worker : workers) worker.join();
  return kOfxStatOK;
}

OfxStatus numCpus(unsigned int* count) {
  *count = std::thread::hardware_concurrency();
  return kOfxStatOK;
}

OfxStatus index(unsigned int* index) {
  *index = spawnedIndex < 0 ? 0 : unsigned(spawnedIndex);
  return kOfxStatOK;
}

int isSpawnedThread() { return spawnedIndex >= 0; }

std::recursive_mutex* mutexOf(OfxMutexHandle handle) {
  return reinterpret_cast<std::recursive_mutex*>(handle);
}

OfxStatus mutexCreate(OfxMutexHandle* handle, int lockCount) {
  auto* const mutex = new std::recursive_mutex;
  for (int i = 0; i < lockCount; ++i) mutex->lock();
  host().ledger.add(mutex, "mutex",
                    [](void* leaked) { delete static_cast<std::recursive_mutex*>(leaked); });
  *handle = reinterpret_cast<OfxMutexHandle>(mutex);
  return kOfxStatOK;
}

OfxStatus mutexDestroy(const OfxMutexHandle handle) {
  if (!host().ledger.remove(mutexOf(handle), "mutex")) return kOfxStatErrBadHandle;
  delete mutexOf(handle);
  return kOfxStatOK;
}

OfxStatus mutexLock(const OfxMutexHandle handle) {
  mutexOf(handle)->lock();
  return kOfxStatOK;
}

OfxStatus mutexUnLock(const OfxMutexHandle handle) {
  mutexOf(handle)->unlock();
  return kOfxStatOK;
}

OfxStatus mutexTryLock(const OfxMutexHandle handle) {
  return mutexOf(handle)->try_lock() ? kOfxStatOK : kOfxStatFailed;
}

}  // namespace

const OfxMultiThreadSuiteV1* multiThreadSuite() {
  static const OfxMultiThreadSuiteV1 suite = {multiThread,     numCpus,     index,
                                              isSpawnedThread, mutexCreate, mutexDestroy,
                                              mutexLock,       mutexUnLock, mutexTryLock};
  return &suite;
}

}  // namespace impasto::host
