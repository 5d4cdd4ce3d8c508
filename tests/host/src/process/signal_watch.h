// Whether the plugin leaves the host's handling of signals alone.
#ifndef IMPASTO_HOST_PROCESS_SIGNAL_WATCH_H_
#define IMPASTO_HOST_PROCESS_SIGNAL_WATCH_H_

#include <csignal>
#include <map>

namespace impasto::host {

class SignalWatch {
 public:
  // Installs a handler of SIGSEGV where the host has the trait, and remembers those of all signals
  // with which a user or a system ends or prods a program.
  SignalWatch();

  // Reports handlers that are others now, and a SIGSEGV that no longer reaches the host.
  void Check() const;

 private:
  std::map<int, struct sigaction> before_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROCESS_SIGNAL_WATCH_H_
