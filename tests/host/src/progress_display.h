// The progress bar: frames done, the plugin's own fraction and label, time gone and time left.
#ifndef IMPASTO_HOST_PROGRESS_DISPLAY_H_
#define IMPASTO_HOST_PROGRESS_DISPLAY_H_

#include <chrono>
#include <mutex>
#include <string>

namespace impasto::host {

class ProgressDisplay {
 public:
  // Nothing is shown before this call.
  void show(int frames);

  void beginFrame(const std::string& name);
  void endFrame();

  // From the progress suite.
  void startTask(const std::string& label);
  void updateTask(double fraction);
  void endTask();

  // Ends a task that is still open and says whether there was one.
  bool stopOpenTask();

  // Redraws the clock; cheap enough for a polling loop.
  void tick();

  void finish();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(bool important);
  double fraction() const;
  std::string line() const;

  std::mutex mutex_;
  bool shown_ = false;
  bool taskOpen_ = false;
  int frames_ = 0;
  int done_ = 0;
  std::string frame_;
  std::string label_;
  double task_ = 0;
  int lastTenth_ = -1;
  Clock::time_point start_, lastDraw_;
};

// "7 s", "3 min 05 s", "2 h 10 min"
std::string formatDuration(double seconds);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROGRESS_DISPLAY_H_
