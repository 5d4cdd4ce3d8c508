// The engine's Java virtual machine: one for the life of the process, started when the first frame
// is asked for, on a thread of our own; never destroyed.
#ifndef IMPASTO_JVM_H_
#define IMPASTO_JVM_H_

namespace impasto {

// Starts the engine where it is not running yet, and returns at once. Where it cannot be had, every
// job in the queue fails with a text that says why: now, or as soon as that turns out.
void EnsureEngine();

}  // namespace impasto

#endif  // IMPASTO_JVM_H_
