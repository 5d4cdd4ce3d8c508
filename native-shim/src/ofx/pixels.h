// Between the host's pixels (four depths, three component sets, rows in either direction, bottom
// row first) and RGBA float, top row first, contiguous, as bridge.h describes it.
#ifndef IMPASTO_OFX_PIXELS_H_
#define IMPASTO_OFX_PIXELS_H_

#include <cstddef>
#include <cstdint>

#include "ofx/ofx.h"

namespace impasto {

enum class Depth { kByte, kShort, kHalf, kFloat };
enum class Components { kRgba, kRgb, kAlpha };

// A picture in the host's memory. Pixel (x, y) of the bounds starts at
// data + (y - bounds.y1) * row_bytes + (x - bounds.x1) * size of a pixel; y grows upwards.
struct PixelBuffer {
  std::byte* data;
  OfxRectI bounds;           // half open, in pixels
  std::ptrdiff_t row_bytes;  // may be negative
  Depth depth;
  Components components;
};

int Width(const OfxRectI& rect);
int Height(const OfxRectI& rect);
bool IsEmpty(const OfxRectI& rect);
OfxRectI Intersection(const OfxRectI& a, const OfxRectI& b);

int ChannelCount(Components components);
std::size_t BytesPerPixel(Depth depth, Components components);

float HalfToFloat(std::uint16_t half);
// Rounds to nearest, ties to even; what is too large becomes infinite.
std::uint16_t FloatToHalf(float value);

// Writes Width(rect) * Height(rect) * 4 floats. What lies outside the picture is 0.
void ToFloat(const PixelBuffer& from, const OfxRectI& rect, float* rgba);

// Writes the part of the window that lies inside the picture; outside of rect the result is 0.
// Integers are clamped and rounded. A picture with Alpha alone gets the mean of the colour.
void FromFloat(const float* rgba, const OfxRectI& rect, const OfxRectI& window,
               const PixelBuffer& to);

// Fills the window of one picture with another, bit for bit where both have one layout; what the
// source does not cover becomes 0.
void Copy(const PixelBuffer& from, const OfxRectI& window, const PixelBuffer& to);

void Clear(const OfxRectI& window, const PixelBuffer& to);

}  // namespace impasto

#endif  // IMPASTO_OFX_PIXELS_H_
