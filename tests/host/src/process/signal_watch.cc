#include "process/signal_watch.h"

#include <cstring>

#include "rules/host.h"

namespace impasto::host {
namespace {

volatile std::sig_atomic_t faults = 0;

void OnFault(int) { faults = faults + 1; }

struct sigaction HandlerOf(int signal) {
  struct sigaction action = {};
  sigaction(signal, nullptr, &action);
  return action;
}

}  // namespace

SignalWatch::SignalWatch() {
  if (TheHost().traits.handles_faults) {
    struct sigaction action = {};
    action.sa_handler = OnFault;
    sigaction(SIGSEGV, &action, nullptr);
  }
  for (int signal :
       {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGCHLD, SIGALRM, SIGTSTP, SIGABRT}) {
    before_[signal] = HandlerOf(signal);
  }
}

void SignalWatch::Check() const {
  for (const auto& [signal, before] : before_) {
    if (HandlerOf(signal).sa_handler == before.sa_handler) continue;
    TheHost().rules.Broken("signal", std::string("the handler of SIG") + sigabbrev_np(signal) +
                                         " is no longer the host's");
  }
  if (!TheHost().traits.handles_faults) return;
  std::raise(SIGSEGV);
  if (faults != 1) TheHost().rules.Broken("signal", "a SIGSEGV did not reach the host's handler");
}

}  // namespace impasto::host
