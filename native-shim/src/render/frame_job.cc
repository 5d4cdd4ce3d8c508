#include "render/frame_job.h"

#include <stdexcept>

#include "engine/engine.h"
#include "platform/locale_kept.h"
#include "engine/request_queue.h"
#include "ofx/properties.h"
#include "ofx/suites.h"
#include "render/background_job.h"
#include "render/fetch.h"
#include "render/settings.h"
#include "render/shot.h"

namespace impasto {

std::string NoPixels(const std::string& what, const OfxRectI& rect) {
  return what + " is " + std::to_string(Width(rect)) + "x" + std::to_string(Height(rect)) +
         " pixels; at least 1x1 is required: check the format of the project and of Source";
}

std::optional<FrameRange> NodeShot(OfxImageEffectHandle effect, OfxTime time) {
  return ShotRange(effect, Clip(effect, "Source"), time);
}

FrameJob::FrameJob(OfxImageEffectHandle effect, OfxTime time, bool draft, const SourceSeen& seen)
    : effect_(effect), time_(time) {
  const Clip clip(effect_, "Source");
  const Image source(clip, time_);
  if (!source.Present()) {
    throw std::runtime_error("there is no Source picture" + AtFrame(time_) +
                             "; connect the Source clip, or render a frame that it has");
  }
  const PixelBuffer pixels = source.Pixels();
  frame_ = pixels.bounds;
  if (IsEmpty(frame_)) {
    throw std::runtime_error(NoPixels("the Source picture" + AtFrame(time_), frame_));
  }
  seen(pixels);
  job_ = std::make_shared<PaintJob>(
      ShotName(effect_, Width(frame_), Height(frame_)), ReadSettings(effect_, time_),
      GetString(clip.properties(), kOfxImageClipPropColourspace), NodeName(effect_));
  LoadPicture(source, pixels, frame_, job_->source_memory.get());
  job_->source = job_->source_memory->picture;
  AllocateResult();
  FillIn(clip, draft);
}

FrameJob::FrameJob(const FrameJob& frame, int task)
    : effect_(frame.effect_),
      time_(frame.time_),
      frame_(frame.frame_),
      job_(std::make_shared<PaintJob>(*frame.job_, task)) {
  AllocateResult();
}

FrameJob::~FrameJob() {
  if (job_ != nullptr) RequestQueue::Instance().Withdraw(job_);
  LocaleKept::Await();
}

void FrameJob::AllocateResult() {
  job_->result_memory.Allocate(Width(frame_), Height(frame_));
  job_->result = job_->source;
  job_->result.pixels = job_->result_memory.picture.pixels;
}

void FrameJob::FillIn(const Clip& source, bool draft) {
  job_->task = IMPASTO_PAINT;
  job_->draft = draft;
  job_->time = FrameAt(time_);
  const std::optional<FrameRange> shot = ShotRange(effect_, source, time_);
  job_->rangeKnown = shot.has_value();
  job_->first = shot ? shot->first : job_->time;
  job_->last = shot ? shot->last : job_->time;
  job_->temporalAccess = HostHasTemporalAccess() && shot;
  job_->hasStyle = Clip(effect_, "Style").Connected();
  job_->hasMask = Clip(effect_, "Mask").Connected();
  job_->hasMotion = Clip(effect_, "Motion").Connected();
  job_->hasDepth = Clip(effect_, "Depth").Connected();
  job_->hasRegions = Clip(effect_, "Regions").Connected();
}

void FrameJob::Submit() {
  StopOtherBackgroundJob(*job_);
  RequestQueue::Instance().Submit(job_);
  EnsureEngine();
}

void FrameJob::ContinueInBackground() { impasto::ContinueInBackground(std::move(job_)); }

PaintJob::News FrameJob::Wait(std::chrono::milliseconds at_most) {
  const PaintJob::News news = job_->WaitForNews(at_most);
  if (news.order && !news.finished) Answer(*news.order);
  return news;
}

void FrameJob::Answer(const FetchOrder& order) {
  if (order.clip == FetchOrder::kSettings) {
    job_->Answer(ReadSettings(effect_, order.time));
  } else {
    job_->Answer(FetchPicture(effect_, order, time_, frame_));
  }
}

}  // namespace impasto
