// Finding, listing and describing plugins.
#include "handles/description_checks.h"
#include "run/session.h"
#include "user/console.h"

namespace impasto::host {
namespace {

void ListBundle(const Bundle& bundle) {
  const PluginLibrary library(bundle);
  for (const OfxPlugin* plugin : library.plugins()) {
    TheConsole().Say(std::string(plugin->pluginIdentifier) + " " +
                     std::to_string(plugin->pluginVersionMajor) + "." +
                     std::to_string(plugin->pluginVersionMinor) + " " + bundle.folder);
  }
}

}  // namespace

Bundle FindBundle(const Options& options) {
  if (!options.plugin.empty()) return BundleAt(options.plugin);
  if (options.plugin_id.empty()) throw UsageError("name the plugin: --plugin or --plugin-id");
  for (const Bundle& bundle : BundlesOnPath()) {
    if (PluginLibrary(bundle).Find(options.plugin_id) != nullptr) return bundle;
  }
  throw UsageError("no plugin '" + options.plugin_id +
                   "' one level under the folders of OFX_PLUGIN_PATH");
}

void ListPlugins(const Options& options) {
  if (!options.plugin.empty()) return ListBundle(BundleAt(options.plugin));
  for (const Bundle& bundle : BundlesOnPath()) ListBundle(bundle);
}

void DescribePlugin(const Options& options) {
  const Bundle bundle = FindBundle(options);
  CheckBundle(bundle);
  const PluginLibrary library(bundle);
  OfxPlugin* const plugin = library.Find(options.plugin_id);
  if (plugin == nullptr) throw UsageError("no plugin '" + options.plugin_id + "' in the bundle");
  LoadedPlugin loaded(*plugin, bundle);
  loaded.DescribeInContext(options.context);
  PrintDescription(*plugin, loaded.descriptor(), loaded.context());
}

}  // namespace impasto::host
