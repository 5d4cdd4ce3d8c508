#include "pictures/image.h"

#include <cstring>

#include "pictures/crc32.h"

namespace impasto::host {
namespace {

uint32_t Scramble(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = (x ^ (x >> 15)) * 0x846ca68bu;
  return x ^ (x >> 16);
}

// The pattern for the four bytes at `offset` (a multiple of 4), as they lie in memory. Float and
// half get a quiet NaN whose payload carries the position.
uint32_t PatternWord(size_t offset, Depth depth) {
  const uint32_t noise = Scramble(uint32_t(offset / 4) + 1);
  if (depth == Depth::kFloat) return 0x7fc00000u | (noise & 0x003fffffu);
  if (depth == Depth::kHalf) return 0x7e007e00u | (noise & 0x01ff01ffu);
  return noise;
}

unsigned char PatternByte(size_t offset, Depth depth) {
  const uint32_t word = PatternWord(offset & ~size_t(3), depth);
  unsigned char bytes[4];
  std::memcpy(bytes, &word, 4);
  return bytes[offset & 3];
}

size_t RoundUp(size_t value, size_t multiple) {
  return (value + multiple - 1) / multiple * multiple;
}

bool Inside(const OfxRectI& r, int x, int y) {
  return x >= r.x1 && x < r.x2 && y >= r.y1 && y < r.y2;
}

}  // namespace

Image::Image(const std::string& label, OfxRectI bounds, PixelFormat format, MemoryLayout layout)
    : bounds_(bounds),
      format_(format),
      layout_(layout),
      stride_(RoundUp(size_t(bounds.x2 - bounds.x1) * format.BytesPerPixel() + layout.row_padding,
                      format.BytesPerChannel())),
      memory_(RoundUp(2 * kGuardBytes + stride_ * size_t(bounds.y2 - bounds.y1), 4)),
      properties_(label) {
  for (size_t offset = 0; offset < memory_.size(); offset += 4) {
    const uint32_t word = PatternWord(offset, format.depth);
    std::memcpy(&memory_[offset], &word, 4);
  }
  const int row_bytes = layout.top_down ? -int(stride_) : int(stride_);
  const std::vector<PropertyValue> box = {bounds.x1, bounds.y1, bounds.x2, bounds.y2};
  properties_.Declare(kOfxPropType, {std::string(kOfxTypeImage)}, false);
  properties_.Declare(kOfxImageEffectPropPixelDepth, {std::string(OfxName(format.depth))}, false);
  properties_.Declare(kOfxImageEffectPropComponents, {std::string(OfxName(format.components))},
                      false);
  properties_.Declare(kOfxImagePropData, {Row(bounds.y1)}, false);
  properties_.Declare(kOfxImagePropBounds, box, false);
  properties_.Declare(kOfxImagePropRegionOfDefinition, box, false);
  properties_.Declare(kOfxImagePropRowBytes, {row_bytes}, false);
  properties_.Declare(kOfxImagePropField, {std::string(kOfxImageFieldNone)}, false);
  properties_.Declare(kOfxImagePropPixelAspectRatio, {1.0}, false);
  properties_.Declare(kOfxImagePropUniqueIdentifier, {std::string()}, false);
  properties_.Declare(kOfxImageEffectPropRenderScale, {1.0, 1.0}, false);
  properties_.Declare(kOfxImageEffectPropPreMultiplication, {std::string(kOfxImageOpaque)}, false);
}

size_t Image::OffsetOfRow(int y) const {
  const int line = layout_.top_down ? bounds_.y2 - 1 - y : y - bounds_.y1;
  return kGuardBytes + size_t(line) * stride_;
}

const void* Image::Row(int y) const { return memory_.data() + OffsetOfRow(y); }

uint32_t Image::Checksum(const OfxRectI& window) const {
  uint32_t crc = 0;
  const size_t pixel = format_.BytesPerPixel();
  for (int y = window.y1; y < window.y2; ++y) {
    crc = Crc32(crc, &memory_[OffsetOfRow(y) + size_t(window.x1 - bounds_.x1) * pixel],
                size_t(window.x2 - window.x1) * pixel);
  }
  return crc;
}

bool Image::IsUntouched(size_t offset, size_t bytes) const {
  for (size_t i = offset; i < offset + bytes; ++i) {
    if (memory_[i] != PatternByte(i, format_.depth)) return false;
  }
  return true;
}

size_t Image::GuardBytesWritten() const {
  size_t written = 0;
  const auto count = [&](size_t from, size_t to) {
    for (size_t i = from; i < to; ++i) written += memory_[i] != PatternByte(i, format_.depth);
  };
  count(0, kGuardBytes);
  const size_t used = size_t(width()) * format_.BytesPerPixel();
  for (int y = bounds_.y1; y < bounds_.y2; ++y) {
    count(OffsetOfRow(y) + used, OffsetOfRow(y) + stride_);
  }
  count(kGuardBytes + stride_ * size_t(height()), memory_.size());
  return written;
}

size_t Image::UntouchedInside(const OfxRectI& window) const {
  const size_t pixel = format_.BytesPerPixel();
  size_t untouched = 0;
  for (int y = window.y1; y < window.y2; ++y) {
    for (int x = window.x1; x < window.x2; ++x) {
      untouched += IsUntouched(OffsetOfRow(y) + size_t(x - bounds_.x1) * pixel, pixel);
    }
  }
  return untouched;
}

size_t Image::WrittenOutside(const OfxRectI& window) const {
  const size_t pixel = format_.BytesPerPixel();
  size_t written = 0;
  for (int y = bounds_.y1; y < bounds_.y2; ++y) {
    for (int x = bounds_.x1; x < bounds_.x2; ++x) {
      if (Inside(window, x, y)) continue;
      written += !IsUntouched(OffsetOfRow(y) + size_t(x - bounds_.x1) * pixel, pixel);
    }
  }
  return written;
}

size_t Image::UntouchedByChance(const OfxRectI& window) const {
  // One pixel in 256 for a byte of alpha, one in 65536 for two bytes; else never in practice.
  const size_t pixels = size_t(window.x2 - window.x1) * size_t(window.y2 - window.y1);
  const size_t bytes = format_.BytesPerPixel();
  if (format_.depth == Depth::kFloat || format_.depth == Depth::kHalf) return 0;
  if (bytes == 1) return 8 + pixels / 64;
  return bytes == 2 ? 4 + pixels / 8192 : 0;
}

}  // namespace impasto::host
