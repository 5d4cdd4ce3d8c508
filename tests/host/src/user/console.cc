#include "user/console.h"

#include <unistd.h>

#include <cstdio>

namespace impasto::host {

Console::Console() : error_is_terminal_(isatty(STDERR_FILENO) != 0) {}

void Console::Say(const std::string& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  ClearStatus();
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

void Console::Complain(const std::string& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  ClearStatus();
  std::fprintf(stderr, "%s\n", line.c_str());
}

void Console::Status(const std::string& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  ClearStatus();
  if (line.empty()) return;
  std::fprintf(stderr, "%s", line.c_str());
  std::fflush(stderr);
  status_shown_ = true;
}

void Console::ClearStatus() {
  if (status_shown_) std::fprintf(stderr, "\r\033[K");
  status_shown_ = false;
}

Console& TheConsole() {
  static Console* const instance = new Console;  // outlives every static destructor
  return *instance;
}

}  // namespace impasto::host
