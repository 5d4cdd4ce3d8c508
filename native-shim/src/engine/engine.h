// The engine's thread: starts Java when the first frame is asked for, and serves the queue with it.
#ifndef IMPASTO_ENGINE_ENGINE_H_
#define IMPASTO_ENGINE_ENGINE_H_

namespace impasto {

// Starts the engine where it is not running yet, and returns at once. Where it cannot be had, every
// job in the queue fails with a text that says why: now, or as soon as that turns out.
void EnsureEngine();

}  // namespace impasto

#endif  // IMPASTO_ENGINE_ENGINE_H_
