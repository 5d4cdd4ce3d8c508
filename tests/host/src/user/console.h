// Standard output carries results, standard error complaints and the progress line; this class
// keeps the progress line from being torn by the other two.
#ifndef IMPASTO_HOST_USER_CONSOLE_H_
#define IMPASTO_HOST_USER_CONSOLE_H_

#include <mutex>
#include <string>

namespace impasto::host {

class Console {
 public:
  Console();

  bool ErrorIsTerminal() const { return error_is_terminal_; }

  void Say(const std::string& line);
  void Complain(const std::string& line);

  // Replaces the line at the bottom of a terminal; empty removes it.
  void Status(const std::string& line);

 private:
  void ClearStatus();

  std::mutex mutex_;
  bool error_is_terminal_;
  bool status_shown_ = false;
};

Console& TheConsole();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_USER_CONSOLE_H_
