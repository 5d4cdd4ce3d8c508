#include "clip.h"

#include <algorithm>

#include "host.h"

namespace impasto::host {

Clip::Clip(const std::string& name) : name_(name), properties_("clip " + name) {
  properties_.declare(kOfxPropType, {std::string(kOfxTypeClip)}, false);
  properties_.declare(kOfxPropName, {name}, false);
  for (const char* label : {kOfxPropLabel, kOfxPropShortLabel, kOfxPropLongLabel}) {
    properties_.declare(label, {name});
  }
  properties_.declare(kOfxImageEffectPropSupportedComponents, {});
  properties_.declare(kOfxImageEffectPropTemporalClipAccess, {0});
  properties_.declare(kOfxImageClipPropOptional, {0});
  properties_.declare(kOfxImageClipPropIsMask, {0});
  properties_.declare(kOfxImageClipPropFieldExtraction, {std::string(kOfxImageFieldDoubled)});
  properties_.declare(kOfxImageEffectPropSupportsTiles, {1});
}

bool Clip::supports(const std::string& components) const {
  const auto all = properties_.getStrings(kOfxImageEffectPropSupportedComponents);
  return std::find(all.begin(), all.end(), components) != all.end();
}

void Clip::becomeInstance() {
  properties_.declare(kOfxImageEffectPropPixelDepth, {std::string(kOfxBitDepthNone)}, false);
  properties_.declare(kOfxImageEffectPropComponents, {std::string(kOfxImageComponentNone)}, false);
  properties_.declare(kOfxImageClipPropUnmappedPixelDepth, {std::string(kOfxBitDepthNone)}, false);
  properties_.declare(kOfxImageClipPropUnmappedComponents, {std::string(kOfxImageComponentNone)},
                      false);
  properties_.declare(kOfxImageEffectPropPreMultiplication, {std::string(kOfxImageOpaque)}, false);
  properties_.declare(kOfxImagePropPixelAspectRatio, {1.0}, false);
  properties_.declare(kOfxImageEffectPropFrameRate, {25.0}, false);
  properties_.declare(kOfxImageEffectPropUnmappedFrameRate, {25.0}, false);
  properties_.declare(kOfxImageEffectPropFrameRange, {0.0, 0.0}, false);
  properties_.declare(kOfxImageEffectPropUnmappedFrameRange, {0.0, 0.0}, false);
  properties_.declare(kOfxImageClipPropFieldOrder, {std::string(kOfxImageFieldNone)}, false);
  properties_.declare(kOfxImageClipPropConnected, {claimsConnection() ? 1 : 0}, false);
  properties_.declare(kOfxImageClipPropContinuousSamples, {0}, false);
  // Mattes are not colours.
  const std::string& space = host().traits.colourspace;
  if (!space.empty() && name_ != "Mask" && name_ != "Regions") {
    properties_.declare(kOfxImageClipPropColourspace, {space}, false);
  }
}

bool Clip::claimsConnection() const { return isConnected() || host().traits.everythingConnected; }

void Clip::connect(std::shared_ptr<FrameSource> source) {
  source_ = std::move(source);
  properties_.put(kOfxImageClipPropConnected, {claimsConnection() ? 1 : 0});
  if (source_ == nullptr) return;
  const OfxRangeD range = source_->range();
  properties_.put(kOfxImageEffectPropFrameRange, {range.min, range.max});
  properties_.put(kOfxImageEffectPropUnmappedFrameRange, {range.min, range.max});
}

void Clip::setFormat(PixelFormat format, const std::string& premultiplication) {
  format_ = format;
  premultiplication_ = premultiplication;
  if (!isConnected()) return;
  for (const char* name : {kOfxImageEffectPropPixelDepth, kOfxImageClipPropUnmappedPixelDepth}) {
    properties_.put(name, {std::string(ofxName(format.depth))});
  }
  for (const char* name : {kOfxImageEffectPropComponents, kOfxImageClipPropUnmappedComponents}) {
    properties_.put(name, {std::string(ofxName(format.components))});
  }
  properties_.put(kOfxImageEffectPropPreMultiplication, {premultiplication});
}

bool Clip::isNeeded(OfxTime time) const {
  if (!needed_) return true;
  return std::any_of(needed_->begin(), needed_->end(), [&](const OfxRangeD& range) {
    return time >= range.min && time <= range.max;
  });
}

}  // namespace impasto::host
