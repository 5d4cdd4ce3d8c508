// A run of the host: the life cycles, their frames, the files written.
#ifndef IMPASTO_HOST_SESSION_H_
#define IMPASTO_HOST_SESSION_H_

#include "instance.h"
#include "options.h"

namespace impasto::host {

class FrameRenderer;
struct FrameResult;

class Session {
 public:
  // Throws UsageError for options that contradict each other or the files on disk.
  explicit Session(const Options& options);

  // True if every frame was rendered. Throws UsageError and CannotGoOn.
  bool run();

 private:
  void openSources();
  bool runLifecycle(const std::vector<int>& frames);
  bool renderWith(Instance& instance, const std::vector<int>& frames);
  // The user drags a control, and lets go.
  bool drag(FrameRenderer& renderer, Instance& instance, const std::vector<int>& frames);
  bool renderAll(FrameRenderer& renderer, Instance& instance, const std::vector<int>& frames);
  // False for a failed frame.
  bool report(int frame, const FrameResult& result);
  void write(int frame, const FrameResult& result, const Instance& instance) const;

  Options options_;
  Bundle bundle_;
  ClipSources sources_;
  OfxPointD projectSize_{0, 0};
  bool stopped_ = false;
};

// The bundle that the options point at. Throws UsageError.
Bundle findBundle(const Options& options);

// --list and --describe.
void listPlugins(const Options& options);
void describePlugin(const Options& options);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_SESSION_H_
