#include "own_engine.h"

#include <thread>

#include "engine.h"

namespace impasto {

std::function<void(ImpastoRequest*)> serve_request;

void EnsureEngine() {
  static const bool started = [] {
    std::thread([] {
      for (;;) serve_request(impasto_take());
    }).detach();
    return true;
  }();
  static_cast<void>(started);
}

}  // namespace impasto
