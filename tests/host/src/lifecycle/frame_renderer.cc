#include "lifecycle/frame_renderer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "lifecycle/plugin_actions.h"
#include "pictures/clip_image.h"
#include "rules/host.h"
#include "user/console.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

const std::vector<OfxStatus> kAnswers = {kOfxStatOK, kOfxStatReplyDefault};

// Canonical to pixel coordinates; the slack keeps rounding errors from adding a row.
OfxRectI PixelsOf(const OfxRectD& r, double scale) {
  constexpr double kSlack = 1e-6;
  return {int(std::floor(r.x1 * scale + kSlack)), int(std::floor(r.y1 * scale + kSlack)),
          int(std::ceil(r.x2 * scale - kSlack)), int(std::ceil(r.y2 * scale - kSlack))};
}

double ToldScale() {
  const double told = TheHost().traits.told_scale;
  return told == 0 ? TheImagePolicy().render_scale : told;
}

void DeclareRenderState(PropertySet& set, bool sequential) {
  const int told = TheHost().traits.told_sequential;
  set.Declare(kOfxImageEffectPropRenderScale, {ToldScale(), ToldScale()}, false);
  set.Declare(kOfxImageEffectPropSequentialRenderStatus, {told < 0 ? int(sequential) : told},
              false);
  set.Declare(kOfxImageEffectPropInteractiveRenderStatus, {int(TheHost().traits.interactive)},
              false);
  set.Declare(kOfxImageEffectPropRenderQualityDraft, {int(TheHost().traits.draft)}, false);
}

}  // namespace

FrameRenderer::FrameRenderer(Instance& instance, std::optional<OfxRectI> window, bool sequential)
    : instance_(instance), window_(window), sequential_(sequential) {}

void FrameRenderer::Begin(double first, double last) {
  if (TheHost().traits.probes_half_scale) ProbeRegion(first, 0.5);
  if (TheHost().traits.brackets_sequences && !TheHost().traits.sequence_per_frame) {
    CallSequence(kOfxImageEffectActionBeginSequenceRender, first, last);
  }
}

void FrameRenderer::End() {
  if (TheHost().traits.brackets_sequences && !TheHost().traits.sequence_per_frame) {
    CallSequence(kOfxImageEffectActionEndSequenceRender, TheHost().time_bounds.min,
                 TheHost().time_bounds.max);
  }
}

void FrameRenderer::CallSequence(const char* action, double first, double last) {
  PropertySet in(std::string("arguments of ") + action);
  DeclareRenderState(in, sequential_);
  in.Declare(kOfxImageEffectPropFrameRange, {first, last}, false);
  in.Declare(kOfxImageEffectPropFrameStep, {1.0}, false);
  in.Declare(kOfxPropIsInteractive, {int(TheHost().traits.interactive)}, false);
  const OfxStatus status =
      CallAction(instance_.plugin(), action, &instance_.effect(), &in, nullptr, first);
  RequireStatus(action, status, kAnswers);
}

OfxRectI FrameRenderer::WindowIn(const OfxRectI& bounds) const {
  if (!window_) return bounds;
  const OfxRectI w = {std::max(window_->x1, bounds.x1), std::max(window_->y1, bounds.y1),
                      std::min(window_->x2, bounds.x2), std::min(window_->y2, bounds.y2)};
  if (w.x1 < w.x2 && w.y1 < w.y2) return w;
  throw UsageError("--window does not touch the output's bounds " + std::to_string(bounds.x1) +
                   "," + std::to_string(bounds.y1) + "," + std::to_string(bounds.x2) + "," +
                   std::to_string(bounds.y2));
}

FrameResult FrameRenderer::Render(int frame) {
  Host& h = TheHost();
  const auto start = std::chrono::steady_clock::now();
  const OfxRectD region = AskRegionOfDefinition(frame);
  FrameResult result;
  result.image = std::make_unique<Image>("output image at " + std::to_string(frame),
                                         PixelsOf(region, TheImagePolicy().render_scale),
                                         instance_.output().format(), TheImagePolicy().layout);
  result.image->properties().Put(kOfxImageEffectPropRenderScale,
                                 {TheImagePolicy().render_scale, TheImagePolicy().render_scale});
  result.image->properties().Put(kOfxImageEffectPropPreMultiplication,
                                 {instance_.output().premultiplication()});
  result.image->properties().Put(kOfxImagePropField, {h.traits.field});
  const OfxRectI window = WindowIn(result.image->bounds());
  if (h.traits.asks_regions) AskRegionsOfInterest(frame, region);
  if (h.traits.asks_frames_needed) AskFramesNeeded(frame);
  std::string clip;
  double clip_time = frame;
  if (h.traits.asks_is_identity && AskIdentity(frame, window, &clip, &clip_time)) {
    CopyIdentity(clip, clip_time, window, *result.image);
    result.state = FrameState::kIdentity;
    result.status = kOfxStatOK;
  } else {
    const bool bracket = h.traits.brackets_sequences && h.traits.sequence_per_frame;
    if (bracket) CallSequence(kOfxImageEffectActionBeginSequenceRender, frame, frame);
    instance_.output().SetOutput(result.image.get());
    result.status = CallRender(frame, window);
    instance_.output().SetOutput(nullptr);
    if (bracket) CallSequence(kOfxImageEffectActionEndSequenceRender, frame, frame);
    result.state = h.abort.IsPulled()            ? FrameState::kAborted
                   : result.status == kOfxStatOK ? FrameState::kOk
                                                 : FrameState::kFailed;
    if (result.state != FrameState::kFailed) h.messages.Forget();
  }
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.checksum = result.image->Checksum(window);
  result.window_pixels = size_t(window.x2 - window.x1) * size_t(window.y2 - window.y1);
  result.undefined_pixels = result.image->UntouchedInside(window);
  CheckOutput(result, window);
  return result;
}

OfxStatus FrameRenderer::CallRender(double time, const OfxRectI& window) {
  PropertySet in("arguments of render");
  DeclareRenderState(in, sequential_);
  in.Declare(kOfxPropTime, {time}, false);
  in.Declare(kOfxImageEffectPropFieldToRender, {TheHost().traits.field}, false);
  in.Declare(kOfxImageEffectPropRenderWindow, {window.x1, window.y1, window.x2, window.y2}, false);
  return CallAction(instance_.plugin(), kOfxImageEffectActionRender, &instance_.effect(), &in,
                    nullptr, time);
}

void FrameRenderer::CheckOutput(const FrameResult& result, const OfxRectI& window) const {
  Host& h = TheHost();
  const std::string& label = result.image->properties().label();
  if (const size_t written = result.image->WrittenOutside(window)) {
    h.rules.Broken("write-outside-window",
                   label + ": " + std::to_string(written) + " pixels outside the window");
  }
  if (const size_t bytes = result.image->GuardBytesWritten()) {
    h.rules.Broken("write-outside-buffer",
                   label + ": " + std::to_string(bytes) + " bytes around the pixels were written");
  }
  if (result.state == FrameState::kOk &&
      result.undefined_pixels > result.image->UntouchedByChance(window)) {
    h.rules.Broken("undefined-pixels", label + ": render returned kOfxStatOK but left " +
                                           std::to_string(result.undefined_pixels) + " of " +
                                           std::to_string(result.window_pixels) +
                                           " pixels unwritten");
  }
  if (result.state == FrameState::kAborted && result.status != kOfxStatOK) {
    h.rules.Warn("abort-status", "an aborted render returned " + StatusName(result.status) +
                                     "; hosts take that for a failure");
  }
  if (result.state == FrameState::kFailed && h.messages.Explanation().empty()) {
    h.rules.Warn("silent-failure", "render failed without a message to the user");
  }
}

}  // namespace impasto::host
