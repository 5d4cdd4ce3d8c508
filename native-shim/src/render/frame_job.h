// One frame of a node for the engine: what it is asked, and how its further questions are answered.
#ifndef IMPASTO_RENDER_FRAME_JOB_H_
#define IMPASTO_RENDER_FRAME_JOB_H_

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/paint_job.h"
#include "ofx/clips.h"
#include "ofx/ofx.h"
#include "ofx/pixels.h"
#include "render/shot.h"

namespace impasto {

class FrameJob {
 public:
  // Told of the Source picture before anything can fail: the output's fill.
  using SourceSeen = std::function<void(const PixelBuffer& source)>;

  // Loads Source at the time. Throws std::runtime_error where there is none.
  FrameJob(OfxImageEffectHandle effect, OfxTime time, bool draft, const SourceSeen& seen);
  // Another task about the frame of a job.
  FrameJob(const FrameJob& frame, int task);
  // Whatever ends the wait, the engine learns that nobody waits any more, unless the job goes on in
  // the background.
  ~FrameJob();
  FrameJob(const FrameJob&) = delete;
  FrameJob& operator=(const FrameJob&) = delete;

  // Hands the frame to the engine.
  void Submit();
  // Answers what the engine asks meanwhile. Returns what is known after a wait.
  PaintJob::News Wait(std::chrono::milliseconds at_most = kPoll);
  // Waits no longer; the frame is painted all the same, see background_job.h. Nothing but the
  // destructor may follow.
  void ContinueInBackground();

  const PaintJob& job() const { return *job_; }
  const OfxRectI& frame() const { return frame_; }  // Source's bounds: what is painted

  // How long an abort can go unnoticed.
  static constexpr std::chrono::milliseconds kPoll{20};

 private:
  void AllocateResult();
  void FillIn(const Clip& source, bool draft);
  void Answer(const FetchOrder& order);

  OfxImageEffectHandle effect_;
  OfxTime time_;
  OfxRectI frame_ = {};
  std::shared_ptr<PaintJob> job_;
};

// The Source's range as the engine is told it; empty where it is not known.
std::optional<FrameRange> NodeShot(OfxImageEffectHandle effect, OfxTime time);

std::string NoPixels(const std::string& what, const OfxRectI& rect);

}  // namespace impasto

#endif  // IMPASTO_RENDER_FRAME_JOB_H_
