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

void AbortSwitch::hearMessage(const std::string& text) {
  if (text_ && text.find(*text_) != std::string::npos) pullAt(Clock::now());
}

void AbortSwitch::hearProgress(double fraction) {
  if (fraction_ && fraction >= *fraction_) pullAt(Clock::now());
}

void AbortSwitch::pullAt(Clock::time_point when) {
  Clock::rep never = 0;
  pulledAt_.compare_exchange_strong(never, when.time_since_epoch().count());
}

bool AbortSwitch::isPulled() {
  if (interrupted != 0) pullAt(Clock::now());
  if (deadline_ && Clock::now() >= *deadline_) pullAt(*deadline_);
  return pulledAt_.load() != 0;
}

double AbortSwitch::secondsSincePulled() const {
  const Clock::duration since(pulledAt_.load());
  return std::chrono::duration<double>(Clock::now().time_since_epoch() - since).count();
}

}  // namespace impasto::host
