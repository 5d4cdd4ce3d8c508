#include "render/render.h"

#include <stdexcept>
#include <string>

#include "ofx/clips.h"
#include "ofx/messages.h"
#include "ofx/pixels.h"
#include "ofx/progress.h"
#include "ofx/properties.h"
#include "ofx/suites.h"
#include "render/fetch.h"
#include "render/frame_job.h"
#include "render/last_painting.h"

namespace impasto {
namespace {

// One render action.
class Rendering {
 public:
  Rendering(OfxImageEffectHandle effect, OfxPropertySetHandle in)
      : effect_(effect),
        time_(GetDouble(in, kOfxPropTime, 0, 0.0)),
        window_(GetRect(in, kOfxImageEffectPropRenderWindow)),
        draft_(GetInt(in, kOfxImageEffectPropRenderQualityDraft, 0, 0) != 0),
        interactive_(GetInt(in, kOfxImageEffectPropInteractiveRenderStatus, 0, 0) != 0),
        may_show_last_(MayShowLastPainting(effect, in)),
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
    FrameJob job(effect_, time_, draft_,
                 [this](const PixelBuffer& source) { Copy(source, window_, target_); });
    if (may_show_last_) {
      LastPainting last(&job);
      if (last.Answers([this] { return Aborted(); })) return Conclude(last.job(), last.news());
    } else {
      job.Submit();
    }
    return Await(&job);
  }

 private:
  bool Aborted() const { return HostSuites().effect->abort(effect_) != 0; }

  OfxStatus Await(FrameJob* job) {
    ProgressBar bar(effect_);
    StatusLine status(interactive_ ? effect_ : nullptr);
    for (;;) {
      const PaintJob::News news = job->Wait();
      if (news.finished) {
        status.Clear();
        return Conclude(*job, news);
      }
      if (Aborted() || !bar.Update(news.progress)) return kOfxStatOK;
      status.Show(news.what);
    }
  }

  OfxStatus Conclude(const FrameJob& job, const PaintJob::News& news) {
    if (news.outcome == IMPASTO_ABORTED) return kOfxStatOK;
    if (news.outcome != IMPASTO_PAINTED && news.outcome != IMPASTO_STAND_IN)
      throw std::runtime_error(news.text);
    FromFloat(job.job().result.pixels, job.frame(), window_, target_);
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
  bool draft_;
  bool interactive_;
  bool may_show_last_;
  Image output_;
  PixelBuffer target_ = {};
};

}  // namespace

OfxStatus Render(OfxImageEffectHandle effect, OfxPropertySetHandle in) {
  return Rendering(effect, in).Run();
}

}  // namespace impasto
