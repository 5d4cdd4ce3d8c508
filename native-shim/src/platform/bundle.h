// Where the plugin lies on disk.
#ifndef IMPASTO_PLATFORM_BUNDLE_H_
#define IMPASTO_PLATFORM_BUNDLE_H_

#include <string>
#include <vector>

namespace impasto {

struct Bundle {
  std::string library;    // the plugin's own binary
  std::string resources;  // Contents/Resources
};

// Found from the address of our own code, so that the bundle may lie anywhere. First called while
// the host loads the plugin, as the host may have named it relative to its folder of that moment.
const Bundle& TheBundle();

// The jars, in order, and the folder of native libraries.
std::vector<std::string> ClassPath(const Bundle& bundle);

}  // namespace impasto

#endif  // IMPASTO_PLATFORM_BUNDLE_H_
