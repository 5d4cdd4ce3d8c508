// A plugin between Load and Unload, described in one context.
#ifndef IMPASTO_HOST_LOADED_PLUGIN_H_
#define IMPASTO_HOST_LOADED_PLUGIN_H_

#include <memory>
#include <string>

#include "effect.h"
#include "options.h"
#include "plugin_library.h"

namespace impasto::host {

class LoadedPlugin {
 public:
  // setHost, Load, Describe. Throws CannotGoOn after a refused Load or Describe.
  LoadedPlugin(OfxPlugin& plugin, const Bundle& bundle);
  // Unload, and a look for what was not given back.
  ~LoadedPlugin();
  LoadedPlugin(const LoadedPlugin&) = delete;
  LoadedPlugin& operator=(const LoadedPlugin&) = delete;

  // An OpenFX context name: the wanted one, else filter, else general. Throws UsageError.
  void describeInContext(const std::string& wanted);

  OfxPlugin& plugin() const { return plugin_; }
  const std::string& context() const { return context_; }
  Effect& descriptor() const { return *inContext_; }

 private:
  std::string chooseContext(const std::string& wanted) const;
  void unload();

  OfxPlugin& plugin_;
  std::string bundleFolder_;
  std::unique_ptr<Effect> described_;
  std::unique_ptr<Effect> inContext_;
  std::string context_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_LOADED_PLUGIN_H_
