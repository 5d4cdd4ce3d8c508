// Feeds made-up bytes to LLVMFuzzerTestOneInput, the same in every run.
// usage: fuzz_driver SECONDS [SEED]
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count);

int main(int count, char** arguments) {
  const double seconds = count > 1 ? std::atof(arguments[1]) : 2;
  std::mt19937 dice(count > 2 ? unsigned(std::atol(arguments[2])) : 1);
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::microseconds(long(seconds * 1e6));
  long games = 0;
  for (; Clock::now() < end; ++games) {
    std::vector<std::uint8_t> bytes(1 + dice() % 3000);
    for (std::uint8_t& byte : bytes) byte = std::uint8_t(dice());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  }
  std::printf("%ld games with a hostile host, none lost\n", games);
  return 0;
}
