// The plugin's instance between CreateInstance and DestroyInstance, its clips connected.
#ifndef IMPASTO_HOST_INSTANCE_H_
#define IMPASTO_HOST_INSTANCE_H_

#include <map>
#include <memory>
#include <string>

#include "effect.h"
#include "frame_source.h"
#include "loaded_plugin.h"
#include "options.h"

namespace impasto::host {

using ClipSources = std::map<std::string, std::shared_ptr<FrameSource>>;

class Instance {
 public:
  // Sets parameters, connects clips, then CreateInstance and GetClipPreferences.
  // `projectSize` in canonical units. Throws UsageError, CannotGoOn.
  Instance(LoadedPlugin& loaded, const Options& options, const ClipSources& sources,
           OfxPointD projectSize);
  // DestroyInstance, and a look for what was not given back.
  ~Instance();
  Instance(const Instance&) = delete;
  Instance& operator=(const Instance&) = delete;

  OfxPlugin& plugin() const { return loaded_.plugin(); }
  Effect& effect() const { return *effect_; }
  Clip& output() const { return *effect_->findClip(kOfxImageEffectOutputClipName); }
  OfxPointD projectSize() const { return projectSize_; }

 private:
  void setParams(const Options& options);
  void connectClips(const Options& options, const ClipSources& sources);
  void askClipPreferences();
  void applyClipPreferences(const PropertySet& answer);

  LoadedPlugin& loaded_;
  OfxPointD projectSize_;
  std::unique_ptr<Effect> effect_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_INSTANCE_H_
