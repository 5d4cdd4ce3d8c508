// The node's clips: their description, what is connected to them, and their pictures.
#ifndef IMPASTO_OFX_CLIPS_H_
#define IMPASTO_OFX_CLIPS_H_

#include <string>

#include "ofx/ofx.h"
#include "ofx/pixels.h"

namespace impasto {

void DescribeClips(OfxImageEffectHandle effect);

// A clip of an instance. Lives no longer than the action.
class Clip {
 public:
  Clip(OfxImageEffectHandle effect, const char* name);

  // What the host says; a picture may be absent all the same.
  bool Connected() const;
  OfxImageClipHandle handle() const { return handle_; }
  OfxPropertySetHandle properties() const { return properties_; }

 private:
  OfxImageClipHandle handle_ = nullptr;
  OfxPropertySetHandle properties_ = nullptr;
};

// A picture lent by the host until this object ends. Must be fetched and given back on the host's
// render thread, within the action.
class Image {
 public:
  // Absent where the host has no picture at that time, or one without data.
  Image(const Clip& clip, OfxTime time);
  ~Image();
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;

  bool Present() const { return data_ != nullptr; }

  // Throws std::runtime_error where depth or components are none that the plugin declared.
  PixelBuffer Pixels() const;

  bool Premultiplied() const;

  // Of the picture's own pixels to those of full resolution; (1, 1) where the host does not say.
  OfxPointD Scale() const;

 private:
  OfxPropertySetHandle image_ = nullptr;
  void* data_ = nullptr;
};

}  // namespace impasto

#endif  // IMPASTO_OFX_CLIPS_H_
