// What stands in a library's place in the bundle, where that library is only linked to and never
// called: see natives.sh.
#ifndef IMPASTO_TOOLS_ABSENT_H_
#define IMPASTO_TOOLS_ABSENT_H_

#include <stdexcept>
#include <string>

namespace impasto {

// JavaCPP makes a Java exception of it, and the host lives.
[[noreturn]] inline void Absent(const char* function) {
  throw std::runtime_error(std::string(function) + " is not in Impasto's bundle");
}

}  // namespace impasto

#endif  // IMPASTO_TOOLS_ABSENT_H_
