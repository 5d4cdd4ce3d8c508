#include "engine/java_memory.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "engine/java_runtime.h"
#include "platform/environment.h"
#include "platform/platform.h"

namespace impasto {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;
constexpr std::size_t kSmallestHeap = 16 * kMegabyte;
constexpr std::size_t kSmallestDefault = 1024 * kMegabyte;
constexpr std::size_t kLargestDefault = 8192 * kMegabyte;
// Classes, machine code, stacks, compilers, small pictures: with 640 MB the runtime started, but
// its compiler ended the process after a while.
constexpr std::size_t kBesideTheHeap = 1024 * kMegabyte;

// 0 where the text is no size.
std::size_t Bytes(const std::string& text) {
  char* end = nullptr;
  const unsigned long long number = std::strtoull(text.c_str(), &end, 10);
  const std::string unit = end;
  if (text.empty() || text[0] < '0' || text[0] > '9' || unit.size() > 1 || number > (1ull << 40))
    return 0;
  switch (unit.empty() ? '\0' : unit[0]) {
    case '\0':
      return number;
    case 'k':
    case 'K':
      return number << 10;
    case 'm':
    case 'M':
      return number << 20;
    case 'g':
    case 'G':
      return number > (1 << 24) ? 0 : number << 30;
    default:
      return 0;
  }
}

// Addresses only, no memory.
class Reservation {
 public:
  explicit Reservation(std::size_t bytes)
      : bytes_(bytes),
        start_(
            mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) {}
  ~Reservation() {
    if (Held()) munmap(start_, bytes_);
  }
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;

  bool Held() const { return start_ != MAP_FAILED; }

 private:
  std::size_t bytes_;
  void* start_;
};

// What the machine has, the container allows and the process may map.
std::size_t MemoryOfProcess() {
  std::size_t bytes = PhysicalMemory();
  for (const std::size_t limit : {ContainerMemory(), AddressSpace()}) {
    if (limit > 0) bytes = std::min(bytes, limit);
  }
  return bytes;
}

}  // namespace

std::string JavaHeap() {
  const std::string chosen = Environment("IMPASTO_JAVA_HEAP");
  if (!chosen.empty()) return chosen;
  const std::size_t half = MemoryOfProcess() / 2;
  return std::to_string(std::clamp(half, kSmallestDefault, kLargestDefault) / kMegabyte) + "m";
}

void RequireRoomForJava(const std::string& heap) {
  const std::size_t bytes = Bytes(heap);
  if (bytes < kSmallestHeap) {
    throw NoJavaRuntime("the Java heap is to be '" + heap +
                        "', but a size of at least 16m is required, such as "
                        "512m or 4g: set IMPASTO_JAVA_HEAP to one and start the host again");
  }
  const Reservation heap_itself(bytes);
  const Reservation others(kBesideTheHeap);
  if (heap_itself.Held() && others.Held()) return;
  throw NoJavaRuntime("this host has no room for a Java heap of " + heap + " and " +
                      std::to_string(kBesideTheHeap / kMegabyte) +
                      " MB beside it. Set IMPASTO_JAVA_HEAP to a smaller heap than '" + heap +
                      "', or allow the host more memory (ulimit -v), and start it again");
}

}  // namespace impasto
