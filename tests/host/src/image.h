// One picture as the plugin sees it: a buffer with guard zones and its property set.
#ifndef IMPASTO_HOST_IMAGE_H_
#define IMPASTO_HOST_IMAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ofx/ofx.h"
#include "pixel_format.h"
#include "property_set.h"

namespace impasto::host {

struct MemoryLayout {
  bool topDown = false;  // negative row bytes, the data pointer stands at the end of the memory
  int rowPadding = 0;    // bytes between rows
};

class Image {
 public:
  // Every byte starts as a position-dependent pattern ("poison") that for float depths is NaN.
  Image(const std::string& label, OfxRectI bounds, PixelFormat format, MemoryLayout layout);

  PropertySet& properties() { return properties_; }
  const OfxRectI& bounds() const { return bounds_; }
  const PixelFormat& format() const { return format_; }
  int width() const { return bounds_.x2 - bounds_.x1; }
  int height() const { return bounds_.y2 - bounds_.y1; }

  // Pixel (bounds.x1, y); y is in the coordinates of the bounds.
  void* row(int y) { return const_cast<void*>(static_cast<const Image*>(this)->row(y)); }
  const void* row(int y) const;

  // Remembers the pixels, so that pixelsChanged can tell whether somebody wrote to them.
  void seal() { sealed_ = checksum(bounds_); }
  bool pixelsChanged() const { return checksum(bounds_) != sealed_; }

  // CRC-32 of the pixels of a window, lowest row first, without padding.
  uint32_t checksum(const OfxRectI& window) const;

  // Bytes before, after and between the rows that no longer hold the pattern.
  size_t guardBytesWritten() const;
  // Pixels inside and outside the window that hold the pattern (untouched) or not (written).
  size_t untouchedInside(const OfxRectI& window) const;
  size_t writtenOutside(const OfxRectI& window) const;
  // How many pixels of a fully written window may equal the pattern by chance.
  size_t untouchedByChance(const OfxRectI& window) const;

 private:
  static constexpr size_t kGuardBytes = 4096;

  size_t offsetOfRow(int y) const;
  bool isUntouched(size_t offset, size_t bytes) const;

  OfxRectI bounds_;
  PixelFormat format_;
  MemoryLayout layout_;
  size_t stride_;  // bytes from one row to the next in memory
  std::vector<unsigned char> memory_;
  PropertySet properties_;
  uint32_t sealed_ = 0;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_IMAGE_H_
