#include "render/last_painting.h"

#include "ofx/node_parameters.h"
#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

// In which the wanted painting comes from the store. An artist takes an answer within 0.1 s for an
// immediate one.
constexpr std::chrono::milliseconds kPatience(50);

// A disk that has not given the last painting by then does not make anything faster.
constexpr std::chrono::milliseconds kLongest(1000);

constexpr std::chrono::milliseconds kPoll(2);

}  // namespace

bool MayShowLastPainting(OfxImageEffectHandle effect, OfxPropertySetHandle in) {
  return GetInt(in, kOfxImageEffectPropRenderQualityDraft, 0, 0) == 1 &&
         GetInt(in, kOfxImageEffectPropInteractiveRenderStatus, 0, 0) == 1 && HostHasDrafts() &&
         NodeParameters(effect).Choice(Entry("whileAdjusting"),
                                       GetDouble(in, kOfxPropTime, 0, 0.0)) == "LAST_PAINTING";
}

LastPainting::LastPainting(FrameJob* wanted)
    : wanted_(wanted),
      job_(*wanted, IMPASTO_LAST_PAINTING),
      begin_(std::chrono::steady_clock::now()) {
  job_.Submit();
}

bool LastPainting::Lasted(std::chrono::milliseconds time) const {
  return std::chrono::steady_clock::now() - begin_ >= time;
}

bool LastPainting::Answers(const std::function<bool()>& aborted) {
  while (!news_.finished && !Lasted(kLongest) && !aborted()) news_ = job_.Wait(kPoll);
  if (Exact()) return true;
  wanted_->Submit();
  if (!StandsIn()) return false;
  do {
    if (wanted_->Wait(kPoll).finished || aborted()) return false;
  } while (!Lasted(kPatience));
  wanted_->ContinueInBackground();
  return true;
}

}  // namespace impasto
