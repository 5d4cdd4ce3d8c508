// The plugin's instance between CreateInstance and DestroyInstance, its clips connected.
#ifndef IMPASTO_HOST_LIFECYCLE_INSTANCE_H_
#define IMPASTO_HOST_LIFECYCLE_INSTANCE_H_

#include <map>
#include <memory>
#include <string>

#include "handles/effect.h"
#include "lifecycle/loaded_plugin.h"
#include "pictures/frame_source.h"
#include "run/options.h"

namespace impasto::host {

using ClipSources = std::map<std::string, std::shared_ptr<FrameSource>>;

class Instance {
 public:
  // Sets parameters, connects clips, then CreateInstance and GetClipPreferences.
  // `project_size` in canonical units. Throws UsageError, CannotGoOn.
  Instance(LoadedPlugin& loaded, const Options& options, const ClipSources& sources,
           OfxPointD project_size);
  // DestroyInstance, and a look for what was not given back.
  ~Instance();
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  OfxPlugin& plugin() const { return loaded_.plugin(); }
  Effect& effect() const { return *effect_; }
  Clip& output() const { return *effect_->FindClip(kOfxImageEffectOutputClipName); }
  OfxPointD project_size() const { return project_size_; }

 private:
  void SetParams(const Options& options);
  void ConnectClips(const Options& options, const ClipSources& sources);
  void AskClipPreferences();
  void ApplyClipPreferences(const PropertySet& answer);

  LoadedPlugin& loaded_;
  OfxPointD project_size_;
  std::unique_ptr<Effect> effect_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_LIFECYCLE_INSTANCE_H_
