// The multithread suite, for plugins that use it.
#include <mutex>
#include <thread>
#include <vector>

#include "rules/host.h"
#include "suites/suites.h"

namespace impasto::host {
namespace {

thread_local int spawned_index = -1;

OfxStatus MultiThread(OfxThreadFunctionV1 function, unsigned int threads, void* argument) {
  if (spawned_index >= 0) return kOfxStatErrExists;
  const unsigned int count = threads == 0 ? std::thread::hardware_concurrency() : threads;
  std::vector<std::thread> workers;
  for (unsigned int index = 0; index < count; ++index) {
    workers.emplace_back([=] {
      spawned_index = int(index);
      function(index, count, argument);
    });
  }
  for (std::thread& worker : workers) worker.join();
  return kOfxStatOK;
}

OfxStatus NumCpus(unsigned int* count) {
  *count = std::thread::hardware_concurrency();
  return kOfxStatOK;
}

OfxStatus Index(unsigned int* index) {
  *index = spawned_index < 0 ? 0 : unsigned(spawned_index);
  return kOfxStatOK;
}

int IsSpawnedThread() { return spawned_index >= 0; }

std::recursive_mutex* MutexOf(OfxMutexHandle handle) {
  return reinterpret_cast<std::recursive_mutex*>(handle);
}

OfxStatus MutexCreate(OfxMutexHandle* handle, int lock_count) {
  auto* const mutex = new std::recursive_mutex;
  for (int i = 0; i < lock_count; ++i) mutex->lock();
  TheHost().ledger.Add(mutex, "mutex",
                       [](void* leaked) { delete static_cast<std::recursive_mutex*>(leaked); });
  *handle = reinterpret_cast<OfxMutexHandle>(mutex);
  return kOfxStatOK;
}

OfxStatus MutexDestroy(const OfxMutexHandle handle) {
  if (!TheHost().ledger.Remove(MutexOf(handle), "mutex")) return kOfxStatErrBadHandle;
  delete MutexOf(handle);
  return kOfxStatOK;
}

OfxStatus MutexLock(const OfxMutexHandle handle) {
  MutexOf(handle)->lock();
  return kOfxStatOK;
}

OfxStatus MutexUnLock(const OfxMutexHandle handle) {
  MutexOf(handle)->unlock();
  return kOfxStatOK;
}

OfxStatus MutexTryLock(const OfxMutexHandle handle) {
  return MutexOf(handle)->try_lock() ? kOfxStatOK : kOfxStatFailed;
}

}  // namespace

const OfxMultiThreadSuiteV1* MultiThreadSuite() {
  static const OfxMultiThreadSuiteV1 suite = {MultiThread,     NumCpus,     Index,
                                              IsSpawnedThread, MutexCreate, MutexDestroy,
                                              MutexLock,       MutexUnLock, MutexTryLock};
  return &suite;
}

}  // namespace impasto::host
