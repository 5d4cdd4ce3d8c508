#include "own_engine.h"

#include <thread>

#include "engine/engine.h"

namespace impasto {

std::function<void(ImpastoRequest*)> serve_request;

void EnsureEngine() {
  static const bool started = [] {
    for (const int worker : {IMPASTO_PAINTER, IMPASTO_ATTENDANT}) {
      std::thread([worker] {
        for (;;) serve_request(impasto_take(worker));
      }).detach();
    }
    return true;
  }();
  static_cast<void>(started);
}

}  // namespace impasto
