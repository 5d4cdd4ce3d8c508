#include "user/progress_display.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "user/console.h"

namespace impasto::host {
namespace {

constexpr int kBarWidth = 24;

std::string TwoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string FormatDuration(double seconds) {
  const int s = std::max(0, int(std::lround(seconds)));
  if (s < 60) return std::to_string(s) + " s";
  if (s < 3600) return std::to_string(s / 60) + " min " + TwoDigits(s % 60) + " s";
  return std::to_string(s / 3600) + " h " + TwoDigits(s / 60 % 60) + " min";
}

void ProgressDisplay::Show(int frames) {
  std::lock_guard<std::mutex> lock(mutex_);
  shown_ = true;
  frames_ = frames;
  start_ = last_draw_ = Clock::now();
}

void ProgressDisplay::BeginFrame(const std::string& name) {
  std::lock_guard<std::mutex> lock(mutex_);
  frame_ = name;
  label_.clear();
  task_ = 0;
  last_tenth_ = -1;
  Draw(true);
}

void ProgressDisplay::EndFrame() {
  std::lock_guard<std::mutex> lock(mutex_);
  ++done_;
  task_ = 0;
  label_.clear();
  last_tenth_ = -1;
}

void ProgressDisplay::StartTask(const std::string& label) {
  std::lock_guard<std::mutex> lock(mutex_);
  task_open_ = true;
  label_ = label;
  task_ = 0;
  last_tenth_ = -1;
  Draw(true);
}

void ProgressDisplay::UpdateTask(double fraction) {
  std::lock_guard<std::mutex> lock(mutex_);
  task_ = std::min(1.0, std::max(0.0, fraction));
  Draw(false);
}

void ProgressDisplay::EndTask() {
  std::lock_guard<std::mutex> lock(mutex_);
  task_open_ = false;
}

bool ProgressDisplay::StopOpenTask() {
  std::lock_guard<std::mutex> lock(mutex_);
  return std::exchange(task_open_, false);
}

void ProgressDisplay::Tick() {
  std::lock_guard<std::mutex> lock(mutex_);
  if (TheConsole().ErrorIsTerminal()) Draw(false);
}

void ProgressDisplay::Finish() {
  std::lock_guard<std::mutex> lock(mutex_);
  if (shown_) TheConsole().Status("");
  shown_ = false;
}

// A terminal is redrawn ten times a second at most; elsewhere a line is written for each tenth.
void ProgressDisplay::Draw(bool important) {
  if (!shown_) return;
  if (!TheConsole().ErrorIsTerminal()) {
    const int tenth = int(task_ * 10 + 1e-9);
    if (tenth == last_tenth_) return;
    last_tenth_ = tenth;
    TheConsole().Complain("progress " + Line());
    return;
  }
  const Clock::time_point now = Clock::now();
  if (!important && now - last_draw_ < std::chrono::milliseconds(100)) return;
  last_draw_ = now;
  const int full = int(Fraction() * kBarWidth);
  TheConsole().Status("[" + std::string(size_t(full), '#') +
                      std::string(size_t(kBarWidth - full), '.') + "] " + Line());
}

double ProgressDisplay::Fraction() const {
  return frames_ == 0 ? 0 : std::min(1.0, (done_ + task_) / frames_);
}

std::string ProgressDisplay::Line() const {
  const double elapsed = std::chrono::duration<double>(Clock::now() - start_).count();
  const double part = Fraction();
  std::string text = std::to_string(int(part * 100)) + "%  frame " + frame_ + " (" +
                     std::to_string(std::min(done_ + 1, frames_)) + " of " +
                     std::to_string(frames_) + ")";
  if (!label_.empty()) text += "  " + label_ + " " + std::to_string(int(task_ * 100)) + "%";
  text += "  " + FormatDuration(elapsed) + " gone";
  if (part > 0.005) text += ", about " + FormatDuration(elapsed / part - elapsed) + " left";
  return text;
}

}  // namespace impasto::host
