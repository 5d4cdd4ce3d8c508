#include "lifecycle/plugin_library.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "rules/host.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

namespace fs = std::filesystem;

constexpr char kBundleSuffix[] = ".ofx.bundle";
constexpr char kArchitecture[] = "Linux-x86-64";

bool EndsWith(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// X.ofx.bundle -> X.ofx
std::string BinaryName(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.substr(0, name.size() - std::strlen(".bundle"));
}

template <typename Function>
Function* Symbol(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

}  // namespace

Bundle BundleAt(const std::string& path) {
  std::string clean = path;
  while (clean.size() > 1 && clean.back() == '/') clean.pop_back();
  const fs::path at = fs::absolute(clean).lexically_normal();
  if (EndsWith(clean, kBundleSuffix)) {
    const fs::path binary = at / "Contents" / kArchitecture / BinaryName(at);
    if (fs::is_regular_file(binary)) return {at.string(), binary.string()};
    throw std::invalid_argument("bundle '" + path + "' has no " + binary.string());
  }
  if (!fs::is_regular_file(at)) {
    throw std::invalid_argument("'" + path + "' is neither an .ofx.bundle folder nor an .ofx file");
  }
  return {at.parent_path().string(), at.string()};
}

std::vector<Bundle> BundlesOnPath() {
  std::vector<Bundle> bundles;
  const char* const variable = std::getenv("OFX_PLUGIN_PATH");
  if (variable == nullptr) return bundles;
  std::string folders = variable;
  std::replace(folders.begin(), folders.end(), ';', ':');
  for (const std::string& folder : Split(folders, ':')) {
    std::error_code error;
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      if (EndsWith(entry.path().string(), kBundleSuffix)) names.push_back(entry.path().string());
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      const fs::path binary = fs::path(name) / "Contents" / kArchitecture / BinaryName(name);
      if (fs::is_regular_file(binary)) bundles.push_back(BundleAt(name));
    }
  }
  return bundles;
}

void CheckBundle(const Bundle& bundle) {
  if (!EndsWith(bundle.folder, kBundleSuffix)) return;
  std::ifstream file(fs::path(bundle.folder) / "Contents" / "Info.plist");
  std::stringstream text;
  text << file.rdbuf();
  const std::string executable = fs::path(bundle.binary).filename().string();
  if (text.str().find("CFBundleExecutable") == std::string::npos ||
      text.str().find("<string>" + executable + "</string>") == std::string::npos) {
    TheHost().rules.Warn("bundle", bundle.folder + ": Contents/Info.plist does not name " +
                                       executable + " as its CFBundleExecutable");
  }
}

PluginLibrary::PluginLibrary(const Bundle& bundle)
    : bundle_(bundle), library_(dlopen(bundle.binary.c_str(), RTLD_NOW | RTLD_LOCAL)) {
  if (library_ == nullptr) throw std::invalid_argument(dlerror());
  auto* const count = Symbol<int()>(library_, "OfxGetNumberOfPlugins");
  auto* const get = Symbol<OfxPlugin*(int)>(library_, "OfxGetPlugin");
  if (count == nullptr || get == nullptr) {
    dlclose(library_);
    throw std::invalid_argument(bundle.binary + " does not export the two OpenFX functions");
  }
  for (int i = 0; i < count(); ++i) {
    OfxPlugin* const plugin = get(i);
    if (plugin != nullptr && std::strcmp(plugin->pluginApi, kOfxImageEffectPluginApi) == 0 &&
        plugin->apiVersion == kOfxImageEffectPluginApiVersion) {
      plugins_.push_back(plugin);
    }
  }
}

PluginLibrary::~PluginLibrary() { dlclose(library_); }

OfxPlugin* PluginLibrary::Find(const std::string& identifier) const {
  for (OfxPlugin* plugin : plugins_) {
    if (identifier.empty() || identifier == plugin->pluginIdentifier) return plugin;
  }
  return nullptr;
}

}  // namespace impasto::host
