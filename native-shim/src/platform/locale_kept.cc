#include "platform/locale_kept.h"

#include <chrono>
#include <clocale>
#include <condition_variable>
#include <mutex>

namespace impasto {
namespace {

// Java starts in a fraction of a second; one that hangs must not hang the host.
constexpr std::chrono::seconds kPatience(5);

struct Kept {
  std::mutex mutex;
  std::condition_variable put_back;
  int count = 0;
};

// Never destroyed: the engine's thread outlives the process's static objects.
Kept& TheKept() {
  static Kept& kept = *new Kept;
  return kept;
}

void Count(int change) {
  std::lock_guard<std::mutex> guard(TheKept().mutex);
  TheKept().count += change;
  TheKept().put_back.notify_all();
}

}  // namespace

LocaleKept::LocaleKept() : saved_(std::setlocale(LC_ALL, nullptr)) { Count(1); }

LocaleKept::~LocaleKept() {
  std::setlocale(LC_ALL, saved_.c_str());
  Count(-1);
}

void LocaleKept::Await() {
  std::unique_lock<std::mutex> lock(TheKept().mutex);
  TheKept().put_back.wait_for(lock, kPatience, [] { return TheKept().count == 0; });
}

}  // namespace impasto
