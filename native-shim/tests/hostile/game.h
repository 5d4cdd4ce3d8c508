// One game: the only state behind the suites' functions, and the answers that chance gives.
#ifndef IMPASTO_TESTS_HOSTILE_GAME_H_
#define IMPASTO_TESTS_HOSTILE_GAME_H_

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

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

// Ends the process.
[[noreturn]] void Broken(const char* what);

struct Image {
  OfxRectI bounds{};
  int row_bytes = 0;
  std::string depth, components;
  std::vector<unsigned char> memory;
  void* data = nullptr;
};

struct Game {
  explicit Game(Dice d) : dice(d) {}

  Dice dice;
  std::map<const void*, Image> images;  // lent; their handles are addresses in `names`
  std::deque<char> names;
  std::deque<std::string> strings;
  int polls = 0;
};

// Null between games.
extern Game* game;

// Handles are the addresses of these.
extern char host_set, effect_set, clip_set, argument_set, result_set, parameter_set,
    description_set, effect_itself;

template <typename Handle>
Handle As(char* address) {
  return reinterpret_cast<Handle>(address);
}

// By chance, and with which status.
bool Refuses();
OfxStatus Refusal();

int AnyInt();
double AnyDouble();
// Kept to the end of the game; null at times.
char* AnyString();

// An effect's handle may be null.
void RequireEffect(const void* effect);

// The suites' functions; those that nobody here may call are null.
const OfxPropertySuiteV1& Properties();
const OfxImageEffectSuiteV1& Effects();
const OfxParameterSuiteV1& Parameters();
const OfxMessageSuiteV2& Messages();
const OfxProgressSuiteV1& Progress();
const OfxTimeLineSuiteV1& TimeLine();

}  // namespace impasto::hostile_host

#endif  // IMPASTO_TESTS_HOSTILE_GAME_H_
