#include "console.h"

#include <unistd.h>

#include <cstdio>

namespace impasto::host {

Console::Console() : errorIsTerminal_(isatty(STDERR_FILENO) != 0) {}

void Console::say(const std::string& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  clearStatus();
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

void Console::complain(const std::string& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  clearStatus();
  std::fprintf(stderr, "%s\n", line.c_str());
}

void Console::status(const std::string& line) {
  std::lock_guard<std::mutex> lock(mutex_);
  clearStatus();
  if (line.empty()) return;
  std::fprintf(stderr, "%s", line.c_str());
  std::fflush(stderr);
  statusShown_ = true;
}

void Console::clearStatus() {
  if (statusShown_) std::fprintf(stderr, "\r\033[K");
  statusShown_ = false;
}

Console& console() {
  static Console* const instance = new Console;  // outlives every static destructor
  return *instance;
}

}  // namespace impasto::host
