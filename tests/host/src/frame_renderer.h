// One frame: regions, frames needed, identity, render, and the checks of what came back.
#ifndef IMPASTO_HOST_FRAME_RENDERER_H_
#define IMPASTO_HOST_FRAME_RENDERER_H_

#include <cstdint>
#include <memory>
#include <optional>

#include "image.h"
#include "instance.h"

namespace impasto::host {

enum class FrameState { kOk, kIdentity, kAborted, kFailed };

struct FrameResult {
  FrameState state = FrameState::kFailed;
  OfxStatus status = kOfxStatFailed;
  double seconds = 0;
  uint32_t checksum = 0;
  size_t undefinedPixels = 0;
  size_t windowPixels = 0;
  std::unique_ptr<Image> image;
};

class FrameRenderer {
 public:
  // `window` in pixels, empty for the whole picture; `sequential` as the host will tell the plugin.
  FrameRenderer(Instance& instance, std::optional<OfxRectI> window, bool sequential);

  // BeginSequenceRender and EndSequenceRender around all calls of render().
  void begin(double first, double last);
  void end();

  FrameResult render(int frame);

 private:
  // Whether the plugin knows its region at another scale.
  void probeRegion(double time, double scale);
  OfxRectD askRegionOfDefinition(double time);
  void askRegionsOfInterest(double time, const OfxRectD& region);
  void askFramesNeeded(double time);
  bool askIdentity(double time, const OfxRectI& window, std::string* clip, double* clipTime);
  void copyIdentity(const std::string& clip, double time, const OfxRectI& window, Image& output);
  OfxStatus callRender(double time, const OfxRectI& window);
  OfxRectI windowIn(const OfxRectI& bounds) const;
  void checkOutput(const FrameResult& result, const OfxRectI& window) const;
  void callSequence(const char* action, double first, double last);

  Instance& instance_;
  std::optional<OfxRectI> window_;
  bool sequential_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_FRAME_RENDERER_H_
