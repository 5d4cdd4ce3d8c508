// Bundles on disk and the plugins in their libraries.
#ifndef IMPASTO_HOST_LIFECYCLE_PLUGIN_LIBRARY_H_
#define IMPASTO_HOST_LIFECYCLE_PLUGIN_LIBRARY_H_

#include <memory>
#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto::host {

struct Bundle {
  std::string folder;  // X.ofx.bundle, or the folder of a bare X.ofx
  std::string binary;
};

// A path to X.ofx.bundle or to X.ofx. Throws std::invalid_argument where neither is there.
Bundle BundleAt(const std::string& path);

// All bundles one level under the folders of OFX_PLUGIN_PATH (parted by ':' or ';').
std::vector<Bundle> BundlesOnPath();

// Warns about what other hosts would miss in the bundle (Contents/Info.plist).
void CheckBundle(const Bundle& bundle);

// An open library; closes it at the end.
class PluginLibrary {
 public:
  // Throws std::invalid_argument with the loader's reason.
  explicit PluginLibrary(const Bundle& bundle);
  ~PluginLibrary();
  PluginLibrary(const PluginLibrary&) = delete;
  PluginLibrary& operator=(const PluginLibrary&) = delete;

  const Bundle& bundle() const { return bundle_; }

  // The image effect plugins inside.
  const std::vector<OfxPlugin*>& plugins() const { return plugins_; }

  // By identifier, or the first where it is empty; null if there is none.
  OfxPlugin* Find(const std::string& identifier) const;

 private:
  Bundle bundle_;
  void* library_;
  std::vector<OfxPlugin*> plugins_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_LIFECYCLE_PLUGIN_LIBRARY_H_
