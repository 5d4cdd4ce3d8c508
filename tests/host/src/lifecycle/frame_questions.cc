// The questions that a host asks before it renders a frame.
#include <algorithm>

#include "lifecycle/frame_renderer.h"
#include "lifecycle/plugin_actions.h"
#include "pictures/clip_image.h"
#include "rules/host.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

const std::vector<OfxStatus> kAnswers = {kOfxStatOK, kOfxStatReplyDefault};

std::vector<PropertyValue> Values(const OfxRectD& r) { return {r.x1, r.y1, r.x2, r.y2}; }

void DeclareTimeAndScale(PropertySet& set, double time) {
  const double scale = TheImagePolicy().render_scale;
  set.Declare(kOfxPropTime, {time}, false);
  set.Declare(kOfxImageEffectPropRenderScale, {scale, scale}, false);
}

// The union of the pictures of all clips that the effect cannot do without.
OfxRectD DefaultRegion(const Instance& instance, double time) {
  OfxRectD all = {0, 0, instance.project_size().x, instance.project_size().y};
  bool first = true;
  for (const auto& clip : instance.effect().clips()) {
    if (clip->IsOutput() || clip->IsOptional()) continue;
    const std::optional<OfxRectD> one = ClipRegion(*clip, time);
    if (!one) continue;
    all = first ? *one
                : OfxRectD{std::min(all.x1, one->x1), std::min(all.y1, one->y1),
                           std::max(all.x2, one->x2), std::max(all.y2, one->y2)};
    first = false;
  }
  return all;
}

bool IsSensible(const OfxRectD& r) {
  constexpr double kLimit = 65536;
  return r.x1 < r.x2 && r.y1 < r.y2 && r.x1 > -kLimit && r.y1 > -kLimit && r.x2 < kLimit &&
         r.y2 < kLimit;
}

}  // namespace

void FrameRenderer::ProbeRegion(double time, double scale) {
  const std::string action = kOfxImageEffectActionGetRegionOfDefinition;
  PropertySet in("arguments of " + action), out("answer of " + action);
  in.Declare(kOfxPropTime, {time}, false);
  in.Declare(kOfxImageEffectPropRenderScale, {scale, scale}, false);
  out.Declare(kOfxImageEffectPropRegionOfDefinition, Values(DefaultRegion(instance_, time)));
  const OfxStatus status =
      CallAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  RequireStatus(action, status, kAnswers);
}

OfxRectD FrameRenderer::AskRegionOfDefinition(double time) {
  const OfxRectD usual = DefaultRegion(instance_, time);
  if (!TheHost().traits.asks_regions) return usual;
  const std::string action = kOfxImageEffectActionGetRegionOfDefinition;
  PropertySet in("arguments of " + action), out("answer of " + action);
  DeclareTimeAndScale(in, time);
  out.Declare(kOfxImageEffectPropRegionOfDefinition, Values(usual));
  const OfxStatus status =
      CallAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  RequireStatus(action, status, kAnswers);
  if (status != kOfxStatOK) return usual;
  const auto r = out.GetDoubles(kOfxImageEffectPropRegionOfDefinition);
  const OfxRectD region = {r[0], r[1], r[2], r[3]};
  if (IsSensible(region)) return region;
  const bool nothing_to_define =
      !IsSensible(usual) && region.x1 == region.x2 && region.y1 == region.y2;
  if (nothing_to_define) return region;
  TheHost().rules.Broken("region", "the region of definition is empty or endless");
  return usual;
}

void FrameRenderer::AskRegionsOfInterest(double time, const OfxRectD& region) {
  const std::string action = kOfxImageEffectActionGetRegionsOfInterest;
  PropertySet in("arguments of " + action), out("answer of " + action);
  DeclareTimeAndScale(in, time);
  in.Declare(kOfxImageEffectPropRegionOfInterest, Values(region), false);
  for (const auto& clip : instance_.effect().clips()) {
    if (!clip->IsOutput()) {
      out.Declare(kOfxImageClipPropRoIPrefix + clip->name(), Values(region));
    }
  }
  const OfxStatus status =
      CallAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  RequireStatus(action, status, kAnswers);
}

void FrameRenderer::AskFramesNeeded(double time) {
  const std::string action = kOfxImageEffectActionGetFramesNeeded;
  PropertySet in("arguments of " + action), out("answer of " + action);
  in.Declare(kOfxPropTime, {time}, false);
  for (const auto& clip : instance_.effect().clips()) {
    if (!clip->IsOutput()) {
      out.Declare(kOfxImageClipPropFrameRangePrefix + clip->name(), {time, time});
    }
  }
  const OfxStatus status =
      CallAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  RequireStatus(action, status, kAnswers);
  for (const auto& clip : instance_.effect().clips()) {
    if (clip->IsOutput()) continue;
    const auto ends = out.GetDoubles(kOfxImageClipPropFrameRangePrefix + clip->name());
    std::vector<OfxRangeD> ranges;
    const int limit = TheHost().traits.prefetch_limit;
    for (size_t i = 0; i + 1 < ends.size(); i += 2) {
      ranges.push_back({ends[i], ends[i + 1]});
      if (limit > 0 && ends[i + 1] - ends[i] >= limit) {
        TheHost().rules.Broken("prefetch", "clip " + clip->name() + " needs more than " +
                                               std::to_string(limit) + " frames at once");
      }
    }
    clip->DeclareNeeded(ranges);
  }
}

bool FrameRenderer::AskIdentity(double time, const OfxRectI& window, std::string* clip,
                                double* clip_time) {
  const std::string action = kOfxImageEffectActionIsIdentity;
  PropertySet in("arguments of " + action), out("answer of " + action);
  DeclareTimeAndScale(in, time);
  in.Declare(kOfxImageEffectPropFieldToRender, {TheHost().traits.field}, false);
  in.Declare(kOfxImageEffectPropRenderWindow, {window.x1, window.y1, window.x2, window.y2}, false);
  out.Declare(kOfxPropName, {std::string()});
  out.Declare(kOfxPropTime, {time});
  const OfxStatus status =
      CallAction(instance_.plugin(), action, &instance_.effect(), &in, &out, time);
  RequireStatus(action, status, kAnswers);
  *clip = out.GetString(kOfxPropName);
  *clip_time = out.GetDouble(kOfxPropTime);
  return status == kOfxStatOK && !clip->empty();
}

void FrameRenderer::CopyIdentity(const std::string& name, double time, const OfxRectI& window,
                                 Image& output) {
  Clip* const clip = instance_.effect().FindClip(name);
  const std::unique_ptr<Image> image = clip ? MakeClipImage(*clip, time) : nullptr;
  if (image == nullptr) {
    TheHost().rules.Broken("identity", "isIdentity named clip '" + name + "' at " +
                                           FormatShortest(time) + ", which has no picture");
    return;
  }
  const Picture picture =
      WithChannels(PictureFrom(*image, kOfxImageOpaque), output.format().channels());
  const OfxRectI& from = image->bounds();
  const int x1 = std::max(window.x1, from.x1), x2 = std::min(window.x2, from.x2);
  for (int y = std::max(window.y1, from.y1); y < std::min(window.y2, from.y2); ++y) {
    unsigned char* const row = static_cast<unsigned char*>(output.Row(y));
    Encode(output.format().depth, picture.Row(y - from.y1) + (x1 - from.x1) * picture.channels,
           size_t(std::max(0, x2 - x1)) * size_t(picture.channels),
           row + size_t(x1 - output.bounds().x1) * output.format().BytesPerPixel());
  }
}

}  // namespace impasto::host
