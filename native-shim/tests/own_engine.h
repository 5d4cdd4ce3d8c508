// An engine in C++ in place of the Java one: for tests that look at the shim alone.
#ifndef IMPASTO_TESTS_OWN_ENGINE_H_
#define IMPASTO_TESTS_OWN_ENGINE_H_

#include <functional>

#include "impasto/bridge.h"

namespace impasto {

// Called for each request, on the engine's threads: last paintings on one, all else on the other;
// must finish it. Set before the first render.
extern std::function<void(ImpastoRequest*)> serve_request;

}  // namespace impasto

#endif  // IMPASTO_TESTS_OWN_ENGINE_H_
