// Pictures of the clips on their way to the engine, fetched on the host's render thread.
#ifndef IMPASTO_RENDER_FETCH_H_
#define IMPASTO_RENDER_FETCH_H_

#include <memory>
#include <string>

#include "engine/paint_job.h"
#include "ofx/clips.h"
#include "ofx/ofx.h"
#include "ofx/pixels.h"

namespace impasto {

std::string AtFrame(OfxTime time);

// Copies the part of a host's picture that lies in a rectangle; what it does not cover is 0.
void LoadPicture(const Image& image, const PixelBuffer& pixels, const OfxRectI& rect,
                 OwnedPicture* to);

// The picture that the engine ordered, cut to the frame (Style excepted). Absent where the host has
// none; unfit, with a text for the artist, where it cannot be used. Throws nothing.
std::unique_ptr<OwnedPicture> FetchPicture(OfxImageEffectHandle effect, const FetchOrder& order,
                                           OfxTime render_time, const OfxRectI& frame);

}  // namespace impasto

#endif  // IMPASTO_RENDER_FETCH_H_
