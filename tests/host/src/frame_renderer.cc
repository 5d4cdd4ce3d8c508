#include "frame_renderer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "clip_image.h"
#include "console.h"
#include "host.h"
#include "number_text.h"
#include "plugin_actions.h"

namespace impasto::host {
namespace {

const std::vector<OfxStatus> kAnswers = {kOfxStatOK, kOfxStatReplyDefault};

// Canonical to pixel coordinates; the slack keeps rounding errors from adding a row.
OfxRectI pixelsOf(const OfxRectD& r, double scale) {
  constexpr double kSlack = 1e-6;
  return {int(std::floor(r.x1 * scale + kSlack)), int(std::floor(r.y1 * scale + kSlack)),
          int(std::ceil(r.x2 * scale - kSlack)), int(std::ceil(r.y2 * scale - kSlack))};
}

double toldScale() {
  const double told = host().traits.toldScale;
  return told == 0 ? imagePolicy().renderScale : told;
}

void declareRenderState(PropertySet& set, bool sequential) {
  const int told = host().traits.toldSequential;
  set.declare(kOfxImageEffectPropRenderScale, {toldScale(), toldScale()}, false);
  set.declare(kOfxImageEffectPropSequentialRenderStatus, {told < 0 ? int(sequential) : told},
              false);
  set.declare(kOfxImageEffectPropInteractiveRenderStatus, {int(host().traits.interactive)}, false);
  set.declare(kOfxImageEffectPropRenderQualityDraft, {int(host().traits.draft)}, false);
}

}  // namespace

FrameRenderer::FrameRenderer(Instance& instance, std::optional<OfxRectI> window, bool sequential)
    : instance_(instance), window_(window), sequential_(sequential) {}

void FrameRenderer::begin(double first, double last) {
  if (host().traits.probesHalfScale) probeRegion(first, 0.5);
  if (host().traits.bracketsSequences && !host().traits.sequencePerFrame) {
    callSequence(kOfxImageEffectActionBeginSequenceRender, first, last);
  }
}

void FrameRenderer::end() {
  if (host().traits.bracketsSequences && !host().traits.sequencePerFrame) {
    callSequence(kOfxImageEffectActionEndSequenceRender, host().timeBounds.min,
                 host().timeBounds.max);
  }
}

void FrameRenderer::callSequence(const char* action, double first, double last) {
  PropertySet in(std::string("arguments of ") + action);
  declareRenderState(in, sequential_);
  in.declare(kOfxImageEffectPropFrameRange, {first, last}, false);
  in.declare(kOfxImageEffectPropFrameStep, {1.0}, false);
  in.declare(kOfxPropIsInteractive, {int(host().traits.interactive)}, false);
  const OfxStatus status =
      callAction(instance_.plugin(), action, &instance_.effect(), &in, nullptr, first);
  requireStatus(action, status, kAnswers);
}

OfxRectI FrameRenderer::windowIn(const OfxRectI& bounds) const {
  if (!window_) return bounds;
  const OfxRectI w = {std::max(window_->x1, bounds.x1), std::max(window_->y1, bounds.y1),
                      std::min(window_->x2, bounds.x2), std::min(window_->y2, bounds.y2)};
  if (w.x1 < w.x2 && w.y1 < w.y2) return w;
  throw UsageError("--window does not touch the output's bounds " + std::to_string(bounds.x1) +
                   "," + std::to_string(bounds.y1) + "," + std::to_string(bounds.x2) + "," +
                   std::to_string(bounds.y2));
}

FrameResult FrameRenderer::render(int frame) {
  Host& h = host();
  const auto start = std::chrono::steady_clock::now();
  h.messages.forget();
  const OfxRectD region = askRegionOfDefinition(frame);
  FrameResult result;
  result.image = std::make_unique<Image>("output image at " + std::to_string(frame),
                                         pixelsOf(region, imagePolicy().renderScale),
                                         instance_.output().format(), imagePolicy().layout);
  result.image->properties().put(kOfxImageEffectPropRenderScale,
                                 {imagePolicy().renderScale, imagePolicy().renderScale});
  result.image->properties().put(kOfxImageEffectPropPreMultiplication,
                                 {instance_.output().premultiplication()});
  result.image->properties().put(kOfxImagePropField, {h.traits.field});
  const OfxRectI window = windowIn(result.image->bounds());
  if (h.traits.asksRegions) askRegionsOfInterest(frame, region);
  if (h.traits.asksFramesNeeded) askFramesNeeded(frame);
  std::string clip;
  double clipTime = frame;
  if (h.traits.asksIsIdentity && askIdentity(frame, window, &clip, &clipTime)) {
    copyIdentity(clip, clipTime, window, *result.image);
    result.state = FrameState::kIdentity;
    result.status = kOfxStatOK;
  } else {
    const bool bracket = h.traits.bracketsSequences && h.traits.sequencePerFrame;
    if (bracket) callSequence(kOfxImageEffectActionBeginSequenceRender, frame, frame);
    instance_.output().setOutput(result.image.get());
    result.status = callRender(frame, window);
    instance_.output().setOutput(nullptr);
    if (bracket) callSequence(kOfxImageEffectActionEndSequenceRender, frame, frame);
    result.state = h.abort.isPulled()            ? FrameState::kAborted
                   : result.status == kOfxStatOK ? FrameState::kOk
                                                 : FrameState::kFailed;
  }
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  result.checksum = result.image->checksum(window);
  result.windowPixels = size_t(window.x2 - window.x1) * size_t(window.y2 - window.y1);
  result.undefinedPixels = result.image->untouchedInside(window);
  checkOutput(result, window);
  return result;
}

OfxStatus FrameRenderer::callRender(double time, const OfxRectI& window) {
  PropertySet in("arguments of render");
  declareRenderState(in, sequential_);
  in.declare(kOfxPropTime, {time}, false);
  in.declare(kOfxImageEffectPropFieldToRender, {host().traits.field}, false);
  in.declare(kOfxImageEffectPropRenderWindow, {window.x1, window.y1, window.x2, window.y2}, false);
  return callAction(instance_.plugin(), kOfxImageEffectActionRender, &instance_.effect(), &in,
                    nullptr, time);
}

void FrameRenderer::checkOutput(const FrameResult& result, const OfxRectI& window) const {
  Host& h = host();
  const std::string& label = result.image->properties().label();
  if (const size_t written = result.image->writtenOutside(window)) {
    h.rules.broken("write-outside-window",
                   label + ": " + std::to_string(written) + " pixels outside the window");
  }
  if (const size_t bytes = result.image->guardBytesWritten()) {
    h.rules.broken("write-outside-buffer",
                   label + ": " + std::to_string(bytes) + " bytes around the pixels were written");
  }
  if (result.state == FrameState::kOk &&
      result.undefinedPixels > result.image->untouchedByChance(window)) {
    h.rules.broken("undefined-pixels", label + ": render returned kOfxStatOK but left " +
                                           std::to_string(result.undefinedPixels) + " of " +
                                           std::to_string(result.windowPixels) +
                                           " pixels unwritten");
  }
  if (result.state == FrameState::kAborted && result.status != kOfxStatOK) {
    h.rules.warn("abort-status", "an aborted render returned " + statusName(result.status) +
                                     "; hosts take that for a failure");
  }
  if (result.state == FrameState::kFailed && h.messages.explanation().empty()) {
    h.rules.warn("silent-failure", "render failed without a message to the user");
  }
}

}  // namespace impasto::host
