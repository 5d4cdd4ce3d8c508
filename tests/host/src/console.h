// Standard output carries results, standard error complaints and the progress line; this class
// keeps the progress line from being torn by the other two.
#ifndef IMPASTO_HOST_CONSOLE_H_
#define IMPASTO_HOST_CONSOLE_H_

#include <mutex>
#include <string>

namespace impasto::host {

class Console {
 public:
  Console();

  bool errorIsTerminal() const { return errorIsTerminal_; }

  void say(const std::string& line);
  void complain(const std::string& line);

  // Replaces the line at the bottom of a terminal; empty removes it.
  void status(const std::string& line);

 private:
  void clearStatus();

  std::mutex mutex_;
  bool errorIsTerminal_;
  bool statusShown_ = false;
};

Console& console();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_CONSOLE_H_
