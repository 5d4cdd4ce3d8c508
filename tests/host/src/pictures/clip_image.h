// Turns a clip and a time into an image for the plugin, and images into pictures.
#ifndef IMPASTO_HOST_PICTURES_CLIP_IMAGE_H_
#define IMPASTO_HOST_PICTURES_CLIP_IMAGE_H_

#include <memory>
#include <optional>

#include "handles/clip.h"
#include "ofx/ofx.h"
#include "pictures/image.h"

namespace impasto::host {

// How this run lays out images.
struct ImagePolicy {
  MemoryLayout layout;
  double render_scale = 1;  // pixels per canonical unit, in (0,1]

  // Pictures lose first what this format cannot hold, then take the clip's.
  std::optional<PixelFormat> carries = std::nullopt;
};

ImagePolicy& TheImagePolicy();

// clipGetImage: checks that the plugin may ask for this time, then lends an image.
// Failed for an unconnected clip and for times outside the clip.
OfxStatus LendClipImage(Clip& clip, OfxTime time, OfxPropertySetHandle* image);

// Canonical coordinates; empty where the clip has no picture at that time.
std::optional<OfxRectD> ClipRegion(Clip& clip, OfxTime time);

// A new image of the clip at a time, in the clip's format; null where there is none.
std::unique_ptr<Image> MakeClipImage(Clip& clip, OfxTime time);

// Straight floats of a whole image; colours of premultiplied images are divided by alpha.
Picture PictureFrom(const Image& image, const std::string& premultiplication);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_CLIP_IMAGE_H_
