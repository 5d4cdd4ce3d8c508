// Tells the plugin to give up: after a set time, or when the user presses Ctrl-C.
#ifndef IMPASTO_HOST_ABORT_SWITCH_H_
#define IMPASTO_HOST_ABORT_SWITCH_H_

#include <atomic>
#include <chrono>
#include <optional>

namespace impasto::host {

class AbortSwitch {
 public:
  // The clock starts now.
  void armAfter(double seconds);

  // Ctrl-C (SIGINT) pulls the switch; a second one ends the process as usual.
  void listenToInterrupt();

  bool isPulled();
  bool wasInterrupted() const;

  // Seconds since the switch was first pulled.
  double secondsSincePulled() const;

 private:
  using Clock = std::chrono::steady_clock;
  std::optional<Clock::time_point> deadline_;
  std::atomic<Clock::rep> pulledAt_{0};
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_ABORT_SWITCH_H_
