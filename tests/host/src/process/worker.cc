#include "process/worker.h"

#include <pthread.h>

#include <stdexcept>

namespace impasto::host {
namespace {

void* Enter(void* work) {
  (*static_cast<const std::function<void()>*>(work))();
  return nullptr;
}

}  // namespace

void RunOnWorker(std::size_t stack, const std::function<void()>& work) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  const bool refused = stack > 0 && pthread_attr_setstacksize(&attributes, stack) != 0;
  pthread_t thread;
  const int status = refused ? -1
                             : pthread_create(&thread, &attributes, Enter,
                                              const_cast<std::function<void()>*>(&work));
  pthread_attr_destroy(&attributes);
  if (status != 0) {
    throw std::runtime_error("no thread with a stack of " + std::to_string(stack) + " bytes");
  }
  pthread_join(thread, nullptr);
}

}  // namespace impasto::host
