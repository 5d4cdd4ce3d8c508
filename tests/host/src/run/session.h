// A run of the host: the life cycles, their frames, the files written.
#ifndef IMPASTO_HOST_RUN_SESSION_H_
#define IMPASTO_HOST_RUN_SESSION_H_

#include "lifecycle/instance.h"
#include "run/options.h"

namespace impasto::host {

class FrameRenderer;
struct FrameResult;

class Session {
 public:
  // Throws UsageError for options that contradict each other or the files on disk.
  explicit Session(const Options& options);

  // True if every frame was rendered. Throws UsageError and CannotGoOn.
  bool Run();

 private:
  void OpenSources();
  // One life of the plugin for each frame, or one for all.
  bool RunLives(const std::vector<int>& frames);
  bool RunLifecycle(const std::vector<int>& frames);
  ClipSources SourcesBeside() const;
  // With an instance, or a clone of it for each frame where the host makes those.
  bool RenderOrClone(LoadedPlugin& loaded, Instance& instance, const std::vector<int>& frames);
  bool TryAborts(LoadedPlugin& loaded, Instance& instance, const std::vector<int>& frames);
  bool RenderWith(Instance& instance, const std::vector<int>& frames);
  // The user drags a control, and lets go.
  bool Drag(FrameRenderer& renderer, Instance& instance, const std::vector<int>& frames);
  bool RenderAll(FrameRenderer& renderer, Instance& instance, const std::vector<int>& frames);
  // False for a failed frame.
  bool Report(int frame, const FrameResult& result);
  void Write(int frame, const FrameResult& result, const Instance& instance) const;

  Options options_;
  Bundle bundle_;
  ClipSources sources_;
  OfxPointD project_size_{0, 0};
  FrameRenderer* beside_ = nullptr;  // of the second node
  bool stopped_ = false;
};

// The bundle that the options point at. Throws UsageError.
Bundle FindBundle(const Options& options);

// --list and --describe.
void ListPlugins(const Options& options);
void DescribePlugin(const Options& options);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RUN_SESSION_H_
