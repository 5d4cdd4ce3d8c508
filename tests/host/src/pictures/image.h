// One picture as the plugin sees it: a buffer with guard zones and its property set.
#ifndef IMPASTO_HOST_PICTURES_IMAGE_H_
#define IMPASTO_HOST_PICTURES_IMAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ofx/ofx.h"
#include "pictures/pixel_format.h"
#include "properties/property_set.h"

namespace impasto::host {

struct MemoryLayout {
  bool top_down = false;  // negative row bytes, the data pointer stands at the end of the memory
  int row_padding = 0;    // bytes between rows
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
  void* Row(int y) { return const_cast<void*>(static_cast<const Image*>(this)->Row(y)); }
  const void* Row(int y) const;

  // Remembers the pixels, so that PixelsChanged can tell whether somebody wrote to them.
  void Seal() { sealed_ = Checksum(bounds_); }
  bool PixelsChanged() const { return Checksum(bounds_) != sealed_; }

  // CRC-32 of the pixels of a window, lowest row first, without padding.
  uint32_t Checksum(const OfxRectI& window) const;

  // Bytes before, after and between the rows that no longer hold the pattern.
  size_t GuardBytesWritten() const;
  // Pixels inside and outside the window that hold the pattern (untouched) or not (written).
  size_t UntouchedInside(const OfxRectI& window) const;
  size_t WrittenOutside(const OfxRectI& window) const;
  // How many pixels of a fully written window may equal the pattern by chance.
  size_t UntouchedByChance(const OfxRectI& window) const;

 private:
  static constexpr size_t kGuardBytes = 4096;

  size_t OffsetOfRow(int y) const;
  bool IsUntouched(size_t offset, size_t bytes) const;

  OfxRectI bounds_;
  PixelFormat format_;
  MemoryLayout layout_;
  size_t stride_;  // bytes from one row to the next in memory
  std::vector<unsigned char> memory_;
  PropertySet properties_;
  uint32_t sealed_ = 0;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_IMAGE_H_
