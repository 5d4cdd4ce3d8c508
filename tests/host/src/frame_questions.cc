// The questions that a host asks before it renders a frame.
#include <algorithm>

#include "clip_image.h"
#include "frame_renderer.h"
#include "host.h"
#include "number_text.h"
#include "plugin_actions.h"

namespace impasto::host {
namespace {

const std::vector<OfxStatus> kAnswers = {kOfxStatOK, kOfxStatReplyDefault};

std::vector<PropertyValue> values(const OfxRectD& r) { return {r.x1, r.y1, r.x2, r.y2}; }

void declareTimeAndScale(PropertySet& set, double time) {
  const double scale = imagePolicy().renderScale;
  set.declare(kOfxPropTime, {time}, false);
  set.declare(kOfxImageEffectPropRenderScale, {scale, scale}, false);
}

// The union of the pictures of all clips that the effect cannot do without.
OfxRectD defaultRegion(const Instance& instance, double time) {
  OfxRectD all = {0, 0, instance.projectSize().x, instance.projectSize().y};
  bool first = true;
  for (const auto& clip : instance.effect().clips()) {
    if (clip->isOutput() || clip->isOptional()) continue;
    const std::optional<OfxRectD> one = clipRegion(*clip, time);
    if (!one) continue;
    all = first ? *one
                : OfxRectD{std::min(all.x1, one->x1), std::min(all.y1, one->y1),
                           std::max(all.x2, one->x2), std::max(all.y2, one->y2)};
    first = false;
  }
  return all;
}

bool isSensible(const OfxRectD& r) {
  constexpr double kLimit = 65536;
  return r.x1 < r.x2 && r.y1 < r.y2 && r.x1 > -kLimit && r.y1 > -kLimit && r.x2 < kLimit &&
         r.y2 < kLimit;
}

}  // namespace

void FrameRenderer::probeRegion(double time, double scale) {
  const std::string action = kOfxImageEffectActionGetRegionOfDefinition;
  PropertySet in("arguments of " + action), out("answer of " + action);
  in.declare(kOfxPropTime, {time}, false);
  in.declare(kOfxImageEffectPropRenderScale, {scale, scale}, false);
  out.declare(kOfxImageEffectPropRegionOfDefinition, values(defaultRegion(instance_, time)));
  const OfxStatus status =
      callAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  requireStatus(action, status, kAnswers);
}

OfxRectD FrameRenderer::askRegionOfDefinition(double time) {
  const OfxRectD usual = defaultRegion(instance_, time);
  if (!host().traits.asksRegions) return usual;
  const std::string action = kOfxImageEffectActionGetRegionOfDefinition;
  PropertySet in("arguments of " + action), out("answer of " + action);
  declareTimeAndScale(in, time);
  out.declare(kOfxImageEffectPropRegionOfDefinition, values(usual));
  const OfxStatus status =
      callAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  requireStatus(action, status, kAnswers);
  if (status != kOfxStatOK) return usual;
  const auto r = out.getDoubles(kOfxImageEffectPropRegionOfDefinition);
  const OfxRectD region = {r[0], r[1], r[2], r[3]};
  if (isSensible(region)) return region;
  const bool nothingToDefine =
      !isSensible(usual) && region.x1 == region.x2 && region.y1 == region.y2;
  if (nothingToDefine) return region;
  host().rules.broken("region", "the region of definition is empty or endless");
  return usual;
}

void FrameRenderer::askRegionsOfInterest(double time, const OfxRectD& region) {
  const std::string action = kOfxImageEffectActionGetRegionsOfInterest;
  PropertySet in("arguments of " + action), out("answer of " + action);
  declareTimeAndScale(in, time);
  in.declare(kOfxImageEffectPropRegionOfInterest, values(region), false);
  for (const auto& clip : instance_.effect().clips()) {
    if (!clip->isOutput()) {
      out.declare(kOfxImageClipPropRoIPrefix + clip->name(), values(region));
    }
  }
  const OfxStatus status =
      callAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  requireStatus(action, status, kAnswers);
}

void FrameRenderer::askFramesNeeded(double time) {
  const std::string action = kOfxImageEffectActionGetFramesNeeded;
  PropertySet in("arguments of " + action), out("answer of " + action);
  in.declare(kOfxPropTime, {time}, false);
  for (const auto& clip : instance_.effect().clips()) {
    if (!clip->isOutput()) {
      out.declare(kOfxImageClipPropFrameRangePrefix + clip->name(), {time, time});
    }
  }
  const OfxStatus status =
      callAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  requireStatus(action, status, kAnswers);
  for (const auto& clip : instance_.effect().clips()) {
    if (clip->isOutput()) continue;
    const auto ends = out.getDoubles(kOfxImageClipPropFrameRangePrefix + clip->name());
    std::vector<OfxRangeD> ranges;
    const int limit = host().traits.prefetchLimit;
    for (size_t i = 0; i + 1 < ends.size(); i += 2) {
      ranges.push_back({ends[i], ends[i + 1]});
      if (limit > 0 && ends[i + 1] - ends[i] >= limit) {
        host().rules.broken("prefetch", "clip " + clip->name() + " needs more than " +
                                            std::to_string(limit) + " frames at once");
      }
    }
    clip->declareNeeded(ranges);
  }
}

bool FrameRenderer::askIdentity(double time, const OfxRectI& window, std::string* clip,
                                double* clipTime) {
  const std::string action = kOfxImageEffectActionIsIdentity;
  PropertySet in("arguments of " + action), out("answer of " + action);
  declareTimeAndScale(in, time);
  in.declare(kOfxImageEffectPropFieldToRender, {host().traits.field}, false);
  in.declare(kOfxImageEffectPropRenderWindow, {window.x1, window.y1, window.x2, window.y2}, false);
  out.declare(kOfxPropName, {std::string()});
  out.declare(kOfxPropTime, {time});
  const OfxStatus status =
      callAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  requireStatus(action, status, kAnswers);
  *clip = out.getString(kOfxPropName);
  *clipTime = out.getDouble(kOfxPropTime);
  return status == kOfxStatOK && !clip->empty();
}

void FrameRenderer::copyIdentity(const std::string& name, double time, const OfxRectI& window,
                                 Image& output) {
  Clip* const clip = instance_.effect().findClip(name);
  const std::unique_ptr<Image> image = clip ? makeClipImage(*clip, time) : nullptr;
  if (image == nullptr) {
    host().rules.broken("identity", "isIdentity named clip '" + name + "' at " +
                                        formatShortest(time) + ", which has no picture");
    return;
  }
  const Picture picture =
      withChannels(pictureFrom(*image, kOfxImageOpaque), output.format().channels());
  const OfxRectI& from = image->bounds();
  const int x1 = std::max(window.x1, from.x1), x2 = std::min(window.x2, from.x2);
  for (int y = std::max(window.y1, from.y1); y < std::min(window.y2, from.y2); ++y) {
    unsigned char* const row = static_cast<unsigned char*>(output.row(y));
    encode(output.format().depth, picture.row(y - from.y1) + (x1 - from.x1) * picture.channels,
           size_t(std::max(0, x2 - x1)) * size_t(picture.channels),
           row + size_t(x1 - output.bounds().x1) * output.format().bytesPerPixel());
  }
}

}  // namespace impasto::host
