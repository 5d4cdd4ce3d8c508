// Clips: where a picture enters or leaves the effect.
#ifndef IMPASTO_HOST_HANDLES_CLIP_H_
#define IMPASTO_HOST_HANDLES_CLIP_H_

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "ofx/ofx.h"
#include "pictures/frame_source.h"
#include "pictures/image.h"
#include "properties/property_set.h"
#include "properties/tracked.h"

namespace impasto::host {

class Clip : public Tracked<Clip> {
 public:
  explicit Clip(const std::string& name);

  OfxImageClipHandle handle() { return reinterpret_cast<OfxImageClipHandle>(this); }
  const std::string& name() const { return name_; }
  PropertySet& properties() { return properties_; }
  const PropertySet& properties() const { return properties_; }
  bool IsOutput() const { return name_ == kOfxImageEffectOutputClipName; }
  bool IsOptional() const { return properties_.GetInt(kOfxImageClipPropOptional) != 0; }
  bool IsConnected() const { return IsOutput() || source_ != nullptr; }
  // What the plugin is told.
  bool ClaimsConnection() const;
  bool Supports(const std::string& components) const;

  // Adds what only an instance's clip has.
  void BecomeInstance();

  void Connect(std::shared_ptr<FrameSource> source);
  FrameSource* source() const { return source_.get(); }
  // Where this host tells which frames there are at all.
  void TellRange(OfxRangeD range);

  void SetFormat(PixelFormat format, const std::string& premultiplication);
  const PixelFormat& format() const { return format_; }
  const std::string& premultiplication() const { return premultiplication_; }

  // The output's image while a frame is rendered; borrowed from the render driver.
  void SetOutput(Image* image) { output_ = image; }
  Image* output() const { return output_; }

  // Ranges of times the plugin said it needs; empty optional where nobody asked it.
  void DeclareNeeded(std::optional<std::vector<OfxRangeD>> ranges) { needed_ = std::move(ranges); }
  bool IsNeeded(OfxTime time) const;

 private:
  std::string name_;
  PropertySet properties_;
  std::shared_ptr<FrameSource> source_;
  PixelFormat format_;
  std::string premultiplication_ = kOfxImageOpaque;
  Image* output_ = nullptr;
  std::optional<std::vector<OfxRangeD>> needed_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_HANDLES_CLIP_H_
