// Tells the plugin to give up: after a set time, at something that it said, or when the user
// presses Ctrl-C.
#ifndef IMPASTO_HOST_USER_ABORT_SWITCH_H_
#define IMPASTO_HOST_USER_ABORT_SWITCH_H_

#include <atomic>
#include <chrono>
#include <optional>
#include <string>

namespace impasto::host {

class AbortSwitch {
 public:
  // The clock starts now, and what was before is forgotten.
  void ArmAfter(double seconds);
  void Disarm();

  // At the first message with this text in it; at the first progress of this much, 0 to 1.
  void ArmAtMessage(const std::string& text) { text_ = text; }
  void ArmAtProgress(double fraction) { fraction_ = fraction; }

  // What the plugin says.
  void HearMessage(const std::string& text);
  void HearProgress(double fraction);

  // Ctrl-C (SIGINT) pulls the switch; a second one ends the process as usual.
  void ListenToInterrupt();

  bool IsPulled();
  bool WasInterrupted() const;

  // Seconds since the switch was first pulled.
  double SecondsSincePulled() const;

 private:
  using Clock = std::chrono::steady_clock;
  void PullAt(Clock::time_point when);

  std::optional<Clock::time_point> deadline_;
  std::optional<std::string> text_;
  std::optional<double> fraction_;
  std::atomic<Clock::rep> pulled_at_{0};
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_USER_ABORT_SWITCH_H_
