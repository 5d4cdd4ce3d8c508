// The plugin's entry under a host that answers by chance, and an engine that asks and answers by
// chance. For libFuzzer; fuzz_driver.cc makes up the bytes where there is none.
#include <cstdint>
#include <mutex>
#include <random>

#include "hostile/hostile_host.h"
#include "own_engine.h"

namespace {

// Of the engine's thread; seeded by each input.
std::mutex seed_mutex;
unsigned seed = 1;

void Serve(ImpastoRequest* request) {
  std::mt19937 dice;
  {
    const std::lock_guard<std::mutex> guard(seed_mutex);
    dice.seed(seed++);
  }
  for (int i = int(dice() % 5); i > 0; --i) {
    const int time = int(dice() % 2000001) - 1000000;
    switch (dice() % 3) {
      case 0:
        impasto_fetch(request, int(dice() % 6), dice() % 2 == 0 ? request->time : time);
        break;
      case 1:
        impasto_settings(request, time);
        break;
      default:
        impasto_progress(request, (int(dice() % 300) - 100) / 100.0, "at work");
    }
  }
  const std::size_t floats =
      std::size_t(request->result.width) * std::size_t(request->result.height) * 4;
  for (std::size_t i = 0; i < floats; ++i) request->result.pixels[i] = request->source.pixels[i];
  static const char* const kTexts[] = {"", "a note", "100%s of it", "\xff\xff"};
  impasto_finish(request, int(dice() % 4), kTexts[dice() % 4]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  static const bool ready = (impasto::serve_request = Serve, true);
  static_cast<void>(ready);
  {
    const std::lock_guard<std::mutex> guard(seed_mutex);
    seed = count > 0 ? bytes[0] + 256u * unsigned(count) : 1;
  }
  impasto::hostile_host::Play(OfxGetPlugin(0), {bytes, count});
  return 0;
}
