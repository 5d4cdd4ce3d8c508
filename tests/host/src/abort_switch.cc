#include "abort_switch.h"

#include <csignal>

namespace impasto::host {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int) {
  interrupted = 1;
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace

void AbortSwitch::armAfter(double seconds) {
  deadline_ = Clock::now() +
              std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

void AbortSwitch::listenToInterrupt() { std::signal(SIGINT, onInterrupt); }

bool AbortSwitch::wasInterrupted() const { return interrupted != 0; }

bool AbortSwitch::isPulled() {
  const bool pulled = interrupted != 0 || (deadline_ && Clock::now() >= *deadline_);
  if (!pulled) return false;
  Clock::rep never = 0;
  const Clock::time_point since = deadline_ && !interrupted ? *deadline_ : Clock::now();
  pulledAt_.compare_exchange_strong(never, since.time_since_epoch().count());
  return true;
}

double AbortSwitch::secondsSincePulled() const {
  const Clock::duration since(pulledAt_.load());
  return std::chrono::duration<double>(Clock::now().time_since_epoch() - since).count();
}

}  // namespace impasto::host
