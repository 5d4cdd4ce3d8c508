// The last painting of a frame in place of the one asked for, so that sliders answer at once.
//
// OpenFX has no word for "show this, but do not keep it". So this is done only where the host keeps
// the picture apart by itself: in a host that says that it has drafts, where a render is of draft
// quality and in answer to the artist. These are kOfxImageEffectPropRenderQualityDraft of OpenFX
// 1.4 and kOfxImageEffectPropInteractiveRenderStatus. Natron 2 sets both while a slider or the
// timeline is dragged, and for the small previews of nodes. It keeps such pictures under a key of
// their own. It renders anew in full quality when the mouse button is let go. Playback and renders
// to files are never drafts there. MLT sets both to 0; Resolve, Nuke, Vegas, Fusion and TuttleOFX
// have no drafts that we know of: there every render waits for its painting.
#ifndef IMPASTO_RENDER_LAST_PAINTING_H_
#define IMPASTO_RENDER_LAST_PAINTING_H_

#include <chrono>
#include <functional>

#include "ofx/ofx.h"
#include "render/frame_job.h"

namespace impasto {

// Whether a render with these arguments may show it, and the artist wants that.
bool MayShowLastPainting(OfxImageEffectHandle effect, OfxPropertySetHandle in);

class LastPainting {
 public:
  // Of a job that is not submitted yet.
  explicit LastPainting(FrameJob* wanted);

  // Whether it is to be shown: it is what is asked for, or it is older but the frame asked for is
  // not in the store; that then goes on in the background. If not, the wanted job is submitted
  // and to be waited for.
  bool Answers(const std::function<bool()>& aborted);

  const FrameJob& job() const { return job_; }
  const PaintJob::News& news() const { return news_; }

 private:
  bool Exact() const { return news_.finished && news_.outcome == IMPASTO_PAINTED; }
  bool StandsIn() const { return news_.finished && news_.outcome == IMPASTO_STAND_IN; }
  bool Lasted(std::chrono::milliseconds time) const;

  FrameJob* wanted_;
  FrameJob job_;
  PaintJob::News news_;
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace impasto

#endif  // IMPASTO_RENDER_LAST_PAINTING_H_
