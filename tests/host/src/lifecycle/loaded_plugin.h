// A plugin between Load and Unload, described in one context.
#ifndef IMPASTO_HOST_LIFECYCLE_LOADED_PLUGIN_H_
#define IMPASTO_HOST_LIFECYCLE_LOADED_PLUGIN_H_

#include <memory>
#include <string>

#include "handles/effect.h"
#include "lifecycle/plugin_library.h"
#include "run/options.h"

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
  void DescribeInContext(const std::string& wanted);

  OfxPlugin& plugin() const { return plugin_; }
  const std::string& context() const { return context_; }
  Effect& descriptor() const { return *in_context_; }

 private:
  std::string ChooseContext(const std::string& wanted) const;
  void Unload();

  OfxPlugin& plugin_;
  std::string bundle_folder_;
  std::unique_ptr<Effect> described_;
  std::unique_ptr<Effect> in_context_;
  std::string context_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_LIFECYCLE_LOADED_PLUGIN_H_
