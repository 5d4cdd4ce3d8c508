#include "user/abort_switch.h"

#include <csignal>

namespace impasto::host {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void OnInterrupt(int) {
  interrupted = 1;
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace

void AbortSwitch::ArmAfter(double seconds) {
  Disarm();
  deadline_ = Clock::now() +
              std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

void AbortSwitch::Disarm() {
  deadline_.reset();
  pulled_at_ = 0;
}

void AbortSwitch::ListenToInterrupt() { std::signal(SIGINT, OnInterrupt); }

bool AbortSwitch::WasInterrupted() const { return interrupted != 0; }

void AbortSwitch::HearMessage(const std::string& text) {
  if (text_ && text.find(*text_) != std::string::npos) PullAt(Clock::now());
}

void AbortSwitch::HearProgress(double fraction) {
  if (fraction_ && fraction >= *fraction_) PullAt(Clock::now());
}

void AbortSwitch::PullAt(Clock::time_point when) {
  Clock::rep never = 0;
  pulled_at_.compare_exchange_strong(never, when.time_since_epoch().count());
}

bool AbortSwitch::IsPulled() {
  if (interrupted != 0) PullAt(Clock::now());
  if (deadline_ && Clock::now() >= *deadline_) PullAt(*deadline_);
  return pulled_at_.load() != 0;
}

double AbortSwitch::SecondsSincePulled() const {
  const Clock::duration since(pulled_at_.load());
  return std::chrono::duration<double>(Clock::now().time_since_epoch() - since).count();
}

}  // namespace impasto::host
