#include "render.h"

#include <memory>
#include <stdexcept>
#include <string>

#include "clips.h"
#include "engine.h"
#include "fetch.h"
#include "messages.h"
#include "pixels.h"
#include "progress.h"
#include "properties.h"
#include "request_queue.h"
#include "settings.h"
#include "shot.h"
#include "suites.h"

namespace impasto {
namespace {

// How long an abort can go unnoticed.
constexpr std::chrono::milliseconds kPoll(20);

std::string NoPixels(const std::string& what, const OfxRectI& rect) {
  return what + " is " + std::to_string(Width(rect)) + "x" + std::to_string(Height(rect)) +
         " pixels; at least 1x1 is required: check the format of the project and of Source";
}

// One render action.
class Rendering {
 public:
  Rendering(OfxImageEffectHandle effect, OfxPropertySetHandle in)
      : effect_(effect),
        time_(GetDouble(in, kOfxPropTime, 0, 0.0)),
        window_(GetRect(in, kOfxImageEffectPropRenderWindow)),
        output_(Clip(effect, kOfxImageEffectOutputClipName), time_) {
    if (IsEmpty(window_)) throw std::runtime_error(NoPixels("the region to render", window_));
    if (!output_.Present()) {
      throw std::runtime_error("the host gave no Output picture" + AtFrame(time_) +
                               "; connect the Output clip or render again");
    }
    target_ = output_.Pixels();
  }

  OfxStatus Run() {
    Clear(window_, target_);
    std::shared_ptr<PaintJob> job = LoadSource();
    RequestQueue::Instance().Submit(job);
    Withdrawal withdrawal{job};
    EnsureEngine();
    return Await(job.get());
  }

 private:
  // Whatever ends the render, the engine learns that nobody waits any more.
  struct Withdrawal {
    std::shared_ptr<PaintJob> job;
    ~Withdrawal() { RequestQueue::Instance().Withdraw(job); }
  };

  std::shared_ptr<PaintJob> LoadSource() {
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
    Copy(pixels, window_, target_);
    auto job = std::make_shared<PaintJob>(ShotName(effect_, Width(frame_), Height(frame_)),
                                          ReadSettings(effect_, time_),
                                          GetString(clip.properties(), kOfxImageClipPropColourspace));
    LoadPicture(source, pixels, frame_, &job->source_memory);
    job->source = job->source_memory.picture;
    job->result_memory.Allocate(Width(frame_), Height(frame_));
    job->result = job->source;
    job->result.pixels = job->result_memory.picture.pixels;
    FillIn(clip, job.get());
    return job;
  }

  void FillIn(const Clip& source, PaintJob* job) const {
    const FrameRange shot = ShotRange(effect_, source, time_);
    job->time = FrameAt(time_);
    job->first = shot.first;
    job->last = shot.last;
    job->temporalAccess = HostHasTemporalAccess();
    job->hasStyle = Clip(effect_, "Style").Connected();
    job->hasMask = Clip(effect_, "Mask").Connected();
    job->hasMotion = Clip(effect_, "Motion").Connected();
    job->hasDepth = Clip(effect_, "Depth").Connected();
    job->hasRegions = Clip(effect_, "Regions").Connected();
  }

  OfxStatus Await(PaintJob* job) {
    ProgressBar bar(effect_);
    for (;;) {
      const PaintJob::News news = job->WaitForNews(kPoll);
      if (news.finished) return Conclude(*job, news);
      if (HostSuites().effect->abort(effect_) != 0 || !bar.Update(news.progress)) return kOfxStatOK;
      if (news.order) Answer(*news.order, job);
    }
  }

  void Answer(const FetchOrder& order, PaintJob* job) const {
    if (order.clip == FetchOrder::kSettings) {
      job->Answer(ReadSettings(effect_, order.time));
    } else {
      job->Answer(FetchPicture(effect_, order, time_, frame_));
    }
  }

  OfxStatus Conclude(const PaintJob& job, const PaintJob::News& news) {
    if (news.outcome == IMPASTO_ABORTED) return kOfxStatOK;
    if (news.outcome != IMPASTO_PAINTED) throw std::runtime_error(news.text);
    FromFloat(job.result.pixels, frame_, window_, target_);
    if (news.text.empty()) {
      ClearMessage(effect_);
    } else {
      TellNote(effect_, news.text);
    }
    return kOfxStatOK;
  }

  OfxImageEffectHandle effect_;
  OfxTime time_;
  OfxRectI window_;
  Image output_;
  PixelBuffer target_ = {};
  OfxRectI frame_ = {};  // the Source picture's bounds: what is painted
};

}  // namespace

OfxStatus Render(OfxImageEffectHandle effect, OfxPropertySetHandle in) {
  return Rendering(effect, in).Run();
}

}  // namespace impasto
