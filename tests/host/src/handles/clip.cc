#include "handles/clip.h"

#include <algorithm>

#include "rules/host.h"

namespace impasto::host {

Clip::Clip(const std::string& name) : name_(name), properties_("clip " + name) {
  properties_.Declare(kOfxPropType, {std::string(kOfxTypeClip)}, false);
  properties_.Declare(kOfxPropName, {name}, false);
  for (const char* label : {kOfxPropLabel, kOfxPropShortLabel, kOfxPropLongLabel}) {
    properties_.Declare(label, {name});
  }
  properties_.Declare(kOfxImageEffectPropSupportedComponents, {});
  properties_.Declare(kOfxImageEffectPropTemporalClipAccess, {0});
  properties_.Declare(kOfxImageClipPropOptional, {0});
  properties_.Declare(kOfxImageClipPropIsMask, {0});
  properties_.Declare(kOfxImageClipPropFieldExtraction, {std::string(kOfxImageFieldDoubled)});
  properties_.Declare(kOfxImageEffectPropSupportsTiles, {1});
}

bool Clip::Supports(const std::string& components) const {
  const auto all = properties_.GetStrings(kOfxImageEffectPropSupportedComponents);
  return std::find(all.begin(), all.end(), components) != all.end();
}

void Clip::BecomeInstance() {
  properties_.Declare(kOfxImageEffectPropPixelDepth, {std::string(kOfxBitDepthNone)}, false);
  properties_.Declare(kOfxImageEffectPropComponents, {std::string(kOfxImageComponentNone)}, false);
  properties_.Declare(kOfxImageClipPropUnmappedPixelDepth, {std::string(kOfxBitDepthNone)}, false);
  properties_.Declare(kOfxImageClipPropUnmappedComponents, {std::string(kOfxImageComponentNone)},
                      false);
  properties_.Declare(kOfxImageEffectPropPreMultiplication, {std::string(kOfxImageOpaque)}, false);
  properties_.Declare(kOfxImagePropPixelAspectRatio, {1.0}, false);
  properties_.Declare(kOfxImageEffectPropFrameRate, {25.0}, false);
  properties_.Declare(kOfxImageEffectPropUnmappedFrameRate, {25.0}, false);
  if (TheHost().traits.tells_range) {
    properties_.Declare(kOfxImageEffectPropFrameRange, {0.0, 0.0}, false);
    properties_.Declare(kOfxImageEffectPropUnmappedFrameRange, {0.0, 0.0}, false);
  }
  properties_.Declare(kOfxImageClipPropFieldOrder, {std::string(kOfxImageFieldNone)}, false);
  properties_.Declare(kOfxImageClipPropConnected, {ClaimsConnection() ? 1 : 0}, false);
  properties_.Declare(kOfxImageClipPropContinuousSamples, {0}, false);
  // Mattes are not colours.
  const std::string& space = TheHost().traits.colourspace;
  if (!space.empty() && name_ != "Mask" && name_ != "Regions") {
    properties_.Declare(kOfxImageClipPropColourspace, {space}, false);
  }
}

bool Clip::ClaimsConnection() const {
  return IsConnected() || TheHost().traits.everything_connected;
}

void Clip::Connect(std::shared_ptr<FrameSource> source) {
  source_ = std::move(source);
  properties_.Put(kOfxImageClipPropConnected, {ClaimsConnection() ? 1 : 0});
  if (source_ != nullptr) TellRange(source_->range());
}

void Clip::TellRange(OfxRangeD range) {
  if (!TheHost().traits.tells_range) return;
  properties_.Put(kOfxImageEffectPropFrameRange, {range.min, range.max});
  properties_.Put(kOfxImageEffectPropUnmappedFrameRange, {range.min, range.max});
}

void Clip::SetFormat(PixelFormat format, const std::string& premultiplication) {
  format_ = format;
  premultiplication_ = premultiplication;
  if (!IsConnected()) return;
  for (const char* name : {kOfxImageEffectPropPixelDepth, kOfxImageClipPropUnmappedPixelDepth}) {
    properties_.Put(name, {std::string(OfxName(format.depth))});
  }
  for (const char* name : {kOfxImageEffectPropComponents, kOfxImageClipPropUnmappedComponents}) {
    properties_.Put(name, {std::string(OfxName(format.components))});
  }
  properties_.Put(kOfxImageEffectPropPreMultiplication, {premultiplication});
}

bool Clip::IsNeeded(OfxTime time) const {
  if (!needed_) return true;
  return std::any_of(needed_->begin(), needed_->end(), [&](const OfxRangeD& range) {
    return time >= range.min && time <= range.max;
  });
}

}  // namespace impasto::host
