#include "platform/quiet_stderr.h"

#include <utility>

#ifdef __linux__
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#endif

namespace impasto {

std::string WithoutLines(const std::string& text, const std::string& unwanted) {
  std::string kept;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = text.find('\n', begin);
    const std::size_t end = newline == std::string::npos ? text.size() : newline + 1;
    const std::string line = text.substr(begin, end - begin);
    if (line.find(unwanted) == std::string::npos) kept += line;
    begin = end;
  }
  return kept;
}

#ifdef __linux__

// Held in memory: a pipe would fill up, and need a thread to empty it.
QuietStderr::QuietStderr(std::string unwanted) : unwanted_(std::move(unwanted)) {
  std::fflush(stderr);
  real_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  held_ = memfd_create("impasto-stderr", MFD_CLOEXEC);
  if (real_ >= 0 && held_ >= 0) dup2(held_, STDERR_FILENO);
}

QuietStderr::~QuietStderr() {
  if (real_ >= 0 && held_ >= 0) {
    std::fflush(stderr);
    dup2(real_, STDERR_FILENO);
    std::string text(static_cast<std::size_t>(lseek(held_, 0, SEEK_END)), '\0');
    const ssize_t size = pread(held_, text.data(), text.size(), 0);
    text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    text = WithoutLines(text, unwanted_);
    for (std::size_t done = 0; done < text.size();) {
      const ssize_t written = write(STDERR_FILENO, text.data() + done, text.size() - done);
      if (written <= 0) break;
      done += static_cast<std::size_t>(written);
    }
  }
  if (real_ >= 0) close(real_);
  if (held_ >= 0) close(held_);
}

#else

QuietStderr::QuietStderr(std::string unwanted) : unwanted_(std::move(unwanted)) {}

QuietStderr::~QuietStderr() = default;

#endif

}  // namespace impasto
