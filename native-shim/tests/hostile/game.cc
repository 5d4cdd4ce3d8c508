#include "hostile/game.h"

#include <climits>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>

namespace impasto::hostile_host {

[[noreturn]] void Broken(const char* what) {
  std::fprintf(stderr, "the plugin broke a rule: %s\n", what);
  std::abort();
}

Game* game = nullptr;

char host_set, effect_set, clip_set, argument_set, result_set, parameter_set, description_set,
    effect_itself;

bool Refuses() { return game->dice.Once(16); }

OfxStatus Refusal() {
  constexpr OfxStatus kAll[] = {kOfxStatFailed,       kOfxStatErrUnknown,  kOfxStatErrBadHandle,
                                kOfxStatErrMemory,    kOfxStatErrBadIndex, kOfxStatErrValue,
                                kOfxStatReplyDefault, kOfxStatErrFatal};
  return kAll[game->dice.Byte() % 8];
}

int AnyInt() {
  constexpr int kAll[] = {0, 1, -1, 2, 7, 24, 64, 1000, -64, 65536, INT_MAX, INT_MIN};
  return game->dice.Once(4) ? kAll[game->dice.Byte() % 12] : game->dice.Byte() % 8;
}

double AnyDouble() {
  constexpr double kAll[] = {
      0,        1,         -1,     0.5,    0.25,
      1e9,      -1e9,      1e300,  -1e300, std::numeric_limits<double>::quiet_NaN(),
      HUGE_VAL, -HUGE_VAL, 1e-300, 24.5};
  return game->dice.Once(4) ? kAll[game->dice.Byte() % 14] : game->dice.Byte() % 8;
}

char* AnyString() {
  static const char* const kAll[] = {kOfxBitDepthByte,
                                     kOfxBitDepthFloat,
                                     kOfxImageComponentRGBA,
                                     kOfxImageComponentRGB,
                                     kOfxImagePreMultiplied,
                                     kOfxTypeClip,
                                     "Source",
                                     "MLT",
                                     "DaVinciResolve",
                                     "openfx-driver",
                                     "\xff\xfe\x80",
                                     "%s%n%d",
                                     "a\nb=c\\n\\",
                                     ""};
  const int which = game->dice.Byte() % 16;
  if (which == 15) return nullptr;
  game->strings.push_back(which == 14 ? std::string(5000, char('a' + game->dice.Byte() % 26))
                                      : kAll[which]);
  return game->strings.back().data();
}

void RequireEffect(const void* effect) {
  if (effect != &effect_itself && effect != nullptr) Broken("an effect that it was never given");
}

}  // namespace impasto::hostile_host
