// The progress bar: frames done, the plugin's own fraction and label, time gone and time left.
#ifndef IMPASTO_HOST_USER_PROGRESS_DISPLAY_H_
#define IMPASTO_HOST_USER_PROGRESS_DISPLAY_H_

#include <chrono>
#include <mutex>
#include <string>

namespace impasto::host {

class ProgressDisplay {
 public:
  // Nothing is shown before this call.
  void Show(int frames);

  void BeginFrame(const std::string& name);
  void EndFrame();

  // From the progress suite.
  void StartTask(const std::string& label);
  void UpdateTask(double fraction);
  void EndTask();

  // Ends a task that is still open and says whether there was one.
  bool StopOpenTask();

  // Redraws the clock; cheap enough for a polling loop.
  void Tick();

  void Finish();

 private:
  using Clock = std::chrono::steady_clock;

  void Draw(bool important);
  double Fraction() const;
  std::string Line() const;

  std::mutex mutex_;
  bool shown_ = false;
  bool task_open_ = false;
  int frames_ = 0;
  int done_ = 0;
  std::string frame_;
  std::string label_;
  double task_ = 0;
  int last_tenth_ = -1;
  Clock::time_point start_, last_draw_;
};

// "7 s", "3 min 05 s", "2 h 10 min"
std::string FormatDuration(double seconds);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_USER_PROGRESS_DISPLAY_H_
