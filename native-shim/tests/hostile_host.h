// A host that answers every call by chance: with what was asked for, with something else, with
// nothing.
#ifndef IMPASTO_TESTS_HOSTILE_HOST_H_
#define IMPASTO_TESTS_HOSTILE_HOST_H_

#include <cstddef>
#include <cstdint>

#include "ofx/ofx.h"

namespace impasto::hostile_host {

// Numbers from a test's bytes; zeros when they are used up.
class Dice {
 public:
  Dice(const std::uint8_t* bytes, std::size_t count) : next_(bytes), end_(bytes + count) {}

  bool Empty() const { return next_ == end_; }
  int Byte() { return Empty() ? 0 : *next_++; }
  // True once in `times`, by chance; never when the bytes are used up.
  bool Once(int times) { return !Empty() && Byte() % times == times - 1; }

 private:
  const std::uint8_t* next_;
  const std::uint8_t* end_;
};

// Runs actions of the plugin until the bytes are used up. Ends the process where the plugin breaks
// what no host can bear: an exception that leaves it, a status that is none, a handle that it was
// never given, an image that it keeps.
void Play(OfxPlugin* plugin, Dice dice);

}  // namespace impasto::hostile_host

#endif  // IMPASTO_TESTS_HOSTILE_HOST_H_
