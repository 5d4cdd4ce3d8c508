// One frame: regions, frames needed, identity, render, and the checks of what came back.
#ifndef IMPASTO_HOST_LIFECYCLE_FRAME_RENDERER_H_
#define IMPASTO_HOST_LIFECYCLE_FRAME_RENDERER_H_

#include <cstdint>
#include <memory>
#include <optional>

#include "lifecycle/instance.h"
#include "pictures/image.h"

namespace impasto::host {

enum class FrameState { kOk, kIdentity, kAborted, kFailed };

struct FrameResult {
  FrameState state = FrameState::kFailed;
  OfxStatus status = kOfxStatFailed;
  double seconds = 0;
  uint32_t checksum = 0;
  size_t undefined_pixels = 0;
  size_t window_pixels = 0;
  std::unique_ptr<Image> image;
};

class FrameRenderer {
 public:
  // `window` in pixels, empty for the whole picture; `sequential` as the host will tell the plugin.
  FrameRenderer(Instance& instance, std::optional<OfxRectI> window, bool sequential);

  // BeginSequenceRender and EndSequenceRender around all calls of render().
  void Begin(double first, double last);
  void End();

  FrameResult Render(int frame);

 private:
  // Whether the plugin knows its region at another scale.
  void ProbeRegion(double time, double scale);
  OfxRectD AskRegionOfDefinition(double time);
  void AskRegionsOfInterest(double time, const OfxRectD& region);
  void AskFramesNeeded(double time);
  bool AskIdentity(double time, const OfxRectI& window, std::string* clip, double* clip_time);
  void CopyIdentity(const std::string& clip, double time, const OfxRectI& window, Image& output);
  OfxStatus CallRender(double time, const OfxRectI& window);
  OfxRectI WindowIn(const OfxRectI& bounds) const;
  void CheckOutput(const FrameResult& result, const OfxRectI& window) const;
  void CallSequence(const char* action, double first, double last);

  Instance& instance_;
  std::optional<OfxRectI> window_;
  bool sequential_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_LIFECYCLE_FRAME_RENDERER_H_
