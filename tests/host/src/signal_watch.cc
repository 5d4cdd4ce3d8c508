#include "signal_watch.h"

#include <cstring>

#include "host.h"

namespace impasto::host {
namespace {

volatile std::sig_atomic_t faults = 0;

void onFault(int) { faults = faults + 1; }

struct sigaction handlerOf(int signal) {
  struct sigaction action = {};
  sigaction(signal, nullptr, &action);
  return action;
}

}  // namespace

SignalWatch::SignalWatch() {
  if (host().traits.handlesFaults) {
    struct sigaction action = {};
    action.sa_handler = onFault;
    sigaction(SIGSEGV, &action, nullptr);
  }
  for (int signal :
       {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGCHLD, SIGALRM, SIGTSTP, SIGABRT}) {
    before_[signal] = handlerOf(signal);
  }
}

void SignalWatch::check() const {
  for (const auto& [signal, before] : before_) {
    if (handlerOf(signal).sa_handler == before.sa_handler) continue;
    host().rules.broken("signal", std::string("the handler of SIG") + sigabbrev_np(signal) +
                                      " is no longer the host's");
  }
  if (!host().traits.handlesFaults) return;
  std::raise(SIGSEGV);
  if (faults != 1) host().rules.broken("signal", "a SIGSEGV did not reach the host's handler");
}

}  // namespace impasto::host
