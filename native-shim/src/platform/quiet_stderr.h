// Standard error without a line that nobody asked for.
#ifndef IMPASTO_PLATFORM_QUIET_STDERR_H_
#define IMPASTO_PLATFORM_QUIET_STDERR_H_

#include <string>

namespace impasto {

// The text without the lines that contain `unwanted`.
std::string WithoutLines(const std::string& text, const std::string& unwanted);

// While it lives, what the process writes to standard error waits; then it goes there, without the
// unwanted lines. What the system does not allow to be held back goes there at once.
class QuietStderr {
 public:
  explicit QuietStderr(std::string unwanted);
  ~QuietStderr();
  QuietStderr(const QuietStderr&) = delete;
  QuietStderr& operator=(const QuietStderr&) = delete;

 private:
  std::string unwanted_;
  int real_ = -1;
  int held_ = -1;
};

}  // namespace impasto

#endif  // IMPASTO_PLATFORM_QUIET_STDERR_H_
