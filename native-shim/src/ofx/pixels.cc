#include "ofx/pixels.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace impasto {
namespace {

// One sample of each depth as a float, integers scaled to [0,1].
struct Byte {
  using Sample = std::uint8_t;
  static float Read(Sample v) { return v / 255.0f; }
  static Sample Write(float v) {
    return static_cast<Sample>(v > 0.0f ? std::min(v, 1.0f) * 255.0f + 0.5f : 0.0f);
  }
};

struct Short {
  using Sample = std::uint16_t;
  static float Read(Sample v) { return v / 65535.0f; }
  static Sample Write(float v) {
    return static_cast<Sample>(v > 0.0f ? std::min(v, 1.0f) * 65535.0f + 0.5f : 0.0f);
  }
};

struct Half {
  using Sample = std::uint16_t;
  static float Read(Sample v) { return HalfToFloat(v); }
  static Sample Write(float v) { return FloatToHalf(v); }
};

struct Float {
  using Sample = float;
  static float Read(Sample v) { return v; }
  static Sample Write(float v) { return v; }
};

template <typename D>
void ReadRow(const std::byte* from, Components components, int count, float* rgba) {
  const int channels = ChannelCount(components);
  for (int i = 0; i < count; ++i, rgba += 4) {
    typename D::Sample sample[4];
    std::memcpy(sample, from + i * channels * sizeof(sample[0]), channels * sizeof(sample[0]));
    rgba[0] = D::Read(sample[0]);
    rgba[1] = channels == 1 ? rgba[0] : D::Read(sample[1]);
    rgba[2] = channels == 1 ? rgba[0] : D::Read(sample[2]);
    rgba[3] = channels == 1 ? rgba[0] : channels == 3 ? 1.0f : D::Read(sample[3]);
  }
}

template <typename D>
void WriteRow(const float* rgba, Components components, int count, std::byte* to) {
  const int channels = ChannelCount(components);
  for (int i = 0; i < count; ++i, rgba += 4) {
    typename D::Sample sample[4];
    if (channels == 1) {
      // In double, so that three equal floats give that float again.
      sample[0] = D::Write(static_cast<float>((double{rgba[0]} + rgba[1] + rgba[2]) / 3.0));
    } else {
      for (int c = 0; c < channels; ++c) sample[c] = D::Write(rgba[c]);
    }
    std::memcpy(to + i * channels * sizeof(sample[0]), sample, channels * sizeof(sample[0]));
  }
}

void ReadRow(const PixelBuffer& picture, const std::byte* from, int count, float* rgba) {
  switch (picture.depth) {
    case Depth::kByte:
      return ReadRow<Byte>(from, picture.components, count, rgba);
    case Depth::kShort:
      return ReadRow<Short>(from, picture.components, count, rgba);
    case Depth::kHalf:
      return ReadRow<Half>(from, picture.components, count, rgba);
    case Depth::kFloat:
      return ReadRow<Float>(from, picture.components, count, rgba);
  }
}

void WriteRow(const PixelBuffer& picture, const float* rgba, int count, std::byte* to) {
  switch (picture.depth) {
    case Depth::kByte:
      return WriteRow<Byte>(rgba, picture.components, count, to);
    case Depth::kShort:
      return WriteRow<Short>(rgba, picture.components, count, to);
    case Depth::kHalf:
      return WriteRow<Half>(rgba, picture.components, count, to);
    case Depth::kFloat:
      return WriteRow<Float>(rgba, picture.components, count, to);
  }
}

std::byte* Address(const PixelBuffer& picture, int x, int y) {
  const auto pixel = static_cast<std::ptrdiff_t>(BytesPerPixel(picture.depth, picture.components));
  return picture.data + (y - picture.bounds.y1) * picture.row_bytes +
         (x - picture.bounds.x1) * pixel;
}

}  // namespace

int Width(const OfxRectI& rect) { return rect.x2 - rect.x1; }

int Height(const OfxRectI& rect) { return rect.y2 - rect.y1; }

bool IsEmpty(const OfxRectI& rect) { return rect.x2 <= rect.x1 || rect.y2 <= rect.y1; }

OfxRectI Intersection(const OfxRectI& a, const OfxRectI& b) {
  return {std::max(a.x1, b.x1), std::max(a.y1, b.y1), std::min(a.x2, b.x2), std::min(a.y2, b.y2)};
}

int ChannelCount(Components components) {
  return components == Components::kRgba ? 4 : components == Components::kRgb ? 3 : 1;
}

std::size_t BytesPerPixel(Depth depth, Components components) {
  const std::size_t sample = depth == Depth::kByte ? 1 : depth == Depth::kFloat ? 4 : 2;
  return sample * ChannelCount(components);
}

float HalfToFloat(std::uint16_t half) {
  const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000) << 16;
  const std::uint32_t magnitude = half & 0x7fff;
  std::uint32_t bits;
  if (magnitude >= 0x7c00) {
    bits = sign | 0x7f800000 | (magnitude & 0x3ff) << 13;
  } else if (magnitude >= 0x400) {
    bits = sign | ((magnitude << 13) + (112u << 23));
  } else {
    const float subnormal = static_cast<float>(magnitude) * 5.9604644775390625e-8f;  // 2^-24
    std::memcpy(&bits, &subnormal, sizeof bits);
    bits |= sign;
  }
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

std::uint16_t FloatToHalf(float value) {
  std::uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  const auto sign = static_cast<std::uint16_t>(bits >> 16 & 0x8000);
  bits &= 0x7fffffff;
  if (bits > 0x7f800000) return sign | 0x7e00;   // not a number
  if (bits >= 0x477ff000) return sign | 0x7c00;  // rounds past 65504
  if (bits < 0x38800000) {                       // below 2^-14: subnormal or zero
    // Adding 0.5 leaves the subnormal's bits, rounded by the hardware, at the bottom.
    float magnitude;
    std::memcpy(&magnitude, &bits, sizeof magnitude);
    const float shifted = magnitude + 0.5f;
    std::memcpy(&bits, &shifted, sizeof bits);
    return static_cast<std::uint16_t>(sign | (bits - 0x3f000000));
  }
  const std::uint32_t odd = bits >> 13 & 1;
  return static_cast<std::uint16_t>(sign | (bits - (112u << 23) + 0xfff + odd) >> 13);
}

void ToFloat(const PixelBuffer& from, const OfxRectI& rect, float* rgba) {
  const std::size_t row = std::size_t{4} * Width(rect);
  const OfxRectI inside = Intersection(rect, from.bounds);
  for (int y = rect.y2 - 1; y >= rect.y1; --y, rgba += row) {
    if (IsEmpty(inside) || y < inside.y1 || y >= inside.y2) {
      std::fill_n(rgba, row, 0.0f);
      continue;
    }
    const std::size_t left = std::size_t{4} * (inside.x1 - rect.x1);
    const std::size_t covered = std::size_t{4} * Width(inside);
    std::fill_n(rgba, left, 0.0f);
    ReadRow(from, Address(from, inside.x1, y), Width(inside), rgba + left);
    std::fill(rgba + left + covered, rgba + row, 0.0f);
  }
}

void FromFloat(const float* rgba, const OfxRectI& rect, const OfxRectI& window,
               const PixelBuffer& to) {
  const OfxRectI target = Intersection(window, to.bounds);
  const OfxRectI inside = Intersection(target, rect);
  if (!IsEmpty(target)) Clear(target, to);
  if (IsEmpty(inside)) return;
  for (int y = inside.y1; y < inside.y2; ++y) {
    const std::size_t row = static_cast<std::size_t>(rect.y2 - 1 - y) * Width(rect);
    WriteRow(to, rgba + 4 * (row + inside.x1 - rect.x1), Width(inside), Address(to, inside.x1, y));
  }
}

void Copy(const PixelBuffer& from, const OfxRectI& window, const PixelBuffer& to) {
  const OfxRectI target = Intersection(window, to.bounds);
  if (IsEmpty(target)) return;
  Clear(target, to);
  const OfxRectI inside = Intersection(target, from.bounds);
  if (IsEmpty(inside)) return;
  const bool same = from.depth == to.depth && from.components == to.components;
  std::vector<float> row(same ? 0 : std::size_t{4} * Width(inside));
  for (int y = inside.y1; y < inside.y2; ++y) {
    const std::byte* source = Address(from, inside.x1, y);
    std::byte* destination = Address(to, inside.x1, y);
    if (same) {
      std::memcpy(destination, source, Width(inside) * BytesPerPixel(to.depth, to.components));
    } else {
      ReadRow(from, source, Width(inside), row.data());
      WriteRow(to, row.data(), Width(inside), destination);
    }
  }
}

void Clear(const OfxRectI& window, const PixelBuffer& to) {
  const OfxRectI target = Intersection(window, to.bounds);
  if (IsEmpty(target)) return;
  for (int y = target.y1; y < target.y2; ++y) {
    std::memset(Address(to, target.x1, y), 0,
                Width(target) * BytesPerPixel(to.depth, to.components));
  }
}

}  // namespace impasto
