// Finding, listing and describing plugins.
#include "console.h"
#include "description_checks.h"
#include "session.h"

namespace impasto::host {
namespace {

void listBundle(const Bundle& bundle) {
  const PluginLibrary library(bundle);
  for (const OfxPlugin* plugin : library.plugins()) {
    console().say(std::string(plugin->pluginIdentifier) + " " +
                  std::to_string(plugin->pluginVersionMajor) + "." +
                  std::to_string(plugin->pluginVersionMinor) + " " + bundle.folder);
  }
}

}  // namespace

Bundle findBundle(const Options& options) {
  if (!options.plugin.empty()) return bundleAt(options.plugin);
  if (options.pluginId.empty()) throw UsageError("name the plugin: --plugin or --plugin-id");
  for (const Bundle& bundle : bundlesOnPath()) {
    if (PluginLibrary(bundle).find(options.pluginId) != nullptr) return bundle;
  }
  throw UsageError("no plugin '" + options.pluginId +
                   "' one level under the folders of OFX_PLUGIN_PATH");
}

void listPlugins(const Options& options) {
  if (!options.plugin.empty()) return listBundle(bundleAt(options.plugin));
  for (const Bundle& bundle : bundlesOnPath()) listBundle(bundle);
}

void describePlugin(const Options& options) {
  const Bundle bundle = findBundle(options);
  checkBundle(bundle);
  const PluginLibrary library(bundle);
  OfxPlugin* const plugin = library.find(options.pluginId);
  if (plugin == nullptr) throw UsageError("no plugin '" + options.pluginId + "' in the bundle");
  LoadedPlugin loaded(*plugin, bundle);
  loaded.describeInContext(options.context);
  printDescription(*plugin, loaded.descriptor(), loaded.context());
}

}  // namespace impasto::host
