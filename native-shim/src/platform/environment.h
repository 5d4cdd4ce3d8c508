// Environment variables.
#ifndef IMPASTO_PLATFORM_ENVIRONMENT_H_
#define IMPASTO_PLATFORM_ENVIRONMENT_H_

#include <cstdlib>
#include <string>

namespace impasto {

// An empty variable counts as one that is not set.
inline std::string Environment(const char* name, const char* otherwise = "") {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

}  // namespace impasto

#endif  // IMPASTO_PLATFORM_ENVIRONMENT_H_
