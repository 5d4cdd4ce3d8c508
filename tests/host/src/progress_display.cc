#include "progress_display.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "console.h"

namespace impasto::host {
namespace {

constexpr int kBarWidth = 24;

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string formatDuration(double seconds) {
  const int s = std::max(0, int(std::lround(seconds)));
  if (s < 60) return std::to_string(s) + " s";
  if (s < 3600) return std::to_string(s / 60) + " min " + twoDigits(s % 60) + " s";
  return std::to_string(s / 3600) + " h " + twoDigits(s / 60 % 60) + " min";
}

void ProgressDisplay::show(int frames) {
  std::lock_guard<std::mutex> lock(mutex_);
  shown_ = true;
  frames_ = frames;
  start_ = lastDraw_ = Clock::now();
}

void ProgressDisplay::beginFrame(const std::string& name) {
  std::lock_guard<std::mutex> lock(mutex_);
  frame_ = name;
  label_.clear();
  task_ = 0;
  lastTenth_ = -1;
  draw(true);
}

void ProgressDisplay::endFrame() {
  std::lock_guard<std::mutex> lock(mutex_);
  ++done_;
  task_ = 0;
  label_.clear();
  lastTenth_ = -1;
}

void ProgressDisplay::startTask(const std::string& label) {
  std::lock_guard<std::mutex> lock(mutex_);
  taskOpen_ = true;
  label_ = label;
  task_ = 0;
  lastTenth_ = -1;
  draw(true);
}

void ProgressDisplay::updateTask(double fraction) {
  std::lock_guard<std::mutex> lock(mutex_);
  task_ = std::min(1.0, std::max(0.0, fraction));
  draw(false);
}

void ProgressDisplay::endTask() {
  std::lock_guard<std::mutex> lock(mutex_);
  taskOpen_ = false;
}

bool ProgressDisplay::stopOpenTask() {
  std::lock_guard<std::mutex> lock(mutex_);
  return std::exchange(taskOpen_, false);
}

void ProgressDisplay::tick() {
  std::lock_guard<std::mutex> lock(mutex_);
  if (console().errorIsTerminal()) draw(false);
}

void ProgressDisplay::finish() {
  std::lock_guard<std::mutex> lock(mutex_);
  if (shown_) console().status("");
  shown_ = false;
}

// A terminal is redrawn ten times a second at most; elsewhere a line is written for each tenth.
void ProgressDisplay::draw(bool important) {
  if (!shown_) return;
  if (!console().errorIsTerminal()) {
    const int tenth = int(task_ * 10 + 1e-9);
    if (tenth == lastTenth_) return;
    lastTenth_ = tenth;
    console().complain("progress " + line());
    return;
  }
  const Clock::time_point now = Clock::now();
  if (!important && now - lastDraw_ < std::chrono::milliseconds(100)) return;
  lastDraw_ = now;
  const int full = int(fraction() * kBarWidth);
  console().status("[" + std::string(size_t(full), '#') +
                   std::string(size_t(kBarWidth - full), '.') + "] " + line());
}

double ProgressDisplay::fraction() const {
  return frames_ == 0 ? 0 : std::min(1.0, (done_ + task_) / frames_);
}

std::string ProgressDisplay::line() const {
  const double elapsed = std::chrono::duration<double>(Clock::now() - start_).count();
  const double part = fraction();
  std::string text = std::to_string(int(part * 100)) + "%  frame " + frame_ + " (" +
                     std::to_string(std::min(done_ + 1, frames_)) + " of " +
                     std::to_string(frames_) + ")";
  if (!label_.empty()) text += "  " + label_ + " " + std::to_string(int(task_ * 100)) + "%";
  text += "  " + formatDuration(elapsed) + " gone";
  if (part > 0.005) text += ", about " + formatDuration(elapsed / part - elapsed) + " left";
  return text;
}

}  // namespace impasto::host
