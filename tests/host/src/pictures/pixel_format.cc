#include "pictures/pixel_format.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "ofx/ofx.h"

namespace impasto::host {
namespace {

template <typename T>
void EncodeInteger(const float* from, size_t count, void* to, float top) {
  T* out = static_cast<T*>(to);
  for (size_t i = 0; i < count; ++i) {
    // The order of the comparison sends NaN to 0.
    const float value = from[i] > 0 ? std::min(from[i], 1.0f) : 0.0f;
    out[i] = static_cast<T>(value * top + 0.5f);
  }
}

template <typename T>
void DecodeInteger(const void* from, size_t count, float* to, float top) {
  const T* in = static_cast<const T*>(from);
  for (size_t i = 0; i < count; ++i) to[i] = in[i] / top;
}

}  // namespace

int PixelFormat::channels() const {
  switch (components) {
    case Components::kRgba:
      return 4;
    case Components::kRgb:
      return 3;
    case Components::kAlpha:
      return 1;
  }
  return 0;
}

size_t PixelFormat::BytesPerChannel() const {
  switch (depth) {
    case Depth::kByte:
      return 1;
    case Depth::kShort:
      return 2;
    case Depth::kHalf:
      return 2;
    case Depth::kFloat:
      return 4;
  }
  return 0;
}

const char* OfxName(Depth depth) {
  switch (depth) {
    case Depth::kByte:
      return kOfxBitDepthByte;
    case Depth::kShort:
      return kOfxBitDepthShort;
    case Depth::kHalf:
      return kOfxBitDepthHalf;
    case Depth::kFloat:
      return kOfxBitDepthFloat;
  }
  return kOfxBitDepthNone;
}

const char* OfxName(Components components) {
  switch (components) {
    case Components::kRgba:
      return kOfxImageComponentRGBA;
    case Components::kRgb:
      return kOfxImageComponentRGB;
    case Components::kAlpha:
      return kOfxImageComponentAlpha;
  }
  return kOfxImageComponentNone;
}

Depth DepthFromOfx(const std::string& name) {
  for (Depth depth : {Depth::kByte, Depth::kShort, Depth::kHalf, Depth::kFloat}) {
    if (name == OfxName(depth)) return depth;
  }
  throw std::invalid_argument("unknown pixel depth '" + name + "'");
}

Components ComponentsFromOfx(const std::string& name) {
  for (Components components : {Components::kRgba, Components::kRgb, Components::kAlpha}) {
    if (name == OfxName(components)) return components;
  }
  throw std::invalid_argument("unknown components '" + name + "'");
}

void Encode(Depth depth, const float* from, size_t count, void* to) {
  switch (depth) {
    case Depth::kByte:
      return EncodeInteger<uint8_t>(from, count, to, 255.0f);
    case Depth::kShort:
      return EncodeInteger<uint16_t>(from, count, to, 65535.0f);
    case Depth::kHalf:
      for (size_t i = 0; i < count; ++i) static_cast<uint16_t*>(to)[i] = HalfFromFloat(from[i]);
      return;
    case Depth::kFloat:
      std::memcpy(to, from, count * sizeof(float));
      return;
  }
}

void Decode(Depth depth, const void* from, size_t count, float* to) {
  switch (depth) {
    case Depth::kByte:
      return DecodeInteger<uint8_t>(from, count, to, 255.0f);
    case Depth::kShort:
      return DecodeInteger<uint16_t>(from, count, to, 65535.0f);
    case Depth::kHalf:
      for (size_t i = 0; i < count; ++i) {
        to[i] = FloatFromHalf(static_cast<const uint16_t*>(from)[i]);
      }
      return;
    case Depth::kFloat:
      std::memcpy(to, from, count * sizeof(float));
      return;
  }
}

uint16_t HalfFromFloat(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  const uint16_t sign = static_cast<uint16_t>((bits >> 16) & 0x8000u);
  const float magnitude = std::fabs(value);
  if (std::isnan(value)) return sign | 0x7e00u;
  if (magnitude == 0) return sign;
  if (magnitude >= 65520.0f) return sign | 0x7c00u;  // rounds past the largest half
  int exponent;
  std::frexp(magnitude, &exponent);
  // Below 2^-14 the halves are subnormal and their step stays 2^-24.
  const int step = std::max(exponent - 11, -24);
  const float steps = std::nearbyint(std::ldexp(magnitude, -step));
  const uint32_t whole = static_cast<uint32_t>(steps);
  // Normal: 1024..2048 steps; a carry to 2048 runs into the exponent field, as it should.
  return static_cast<uint16_t>(sign | (whole + (static_cast<uint32_t>(step + 24) << 10)));
}

float FloatFromHalf(uint16_t bits) {
  const int exponent = (bits >> 10) & 0x1f;
  const int mantissa = bits & 0x3ff;
  float value;
  if (exponent == 0) {
    value = std::ldexp(static_cast<float>(mantissa), -24);
  } else if (exponent == 31) {
    value = mantissa == 0 ? INFINITY : NAN;
  } else {
    value = std::ldexp(static_cast<float>(mantissa + 1024), exponent - 25);
  }
  return (bits & 0x8000) ? -value : value;
}

float LinearFromSrgb(float value) {
  const float v = std::fabs(value);
  const float linear = v <= 0.04045f ? v / 12.92f : std::pow((v + 0.055f) / 1.055f, 2.4f);
  return std::copysign(linear, value);
}

float SrgbFromLinear(float value) {
  const float v = std::fabs(value);
  const float encoded = v <= 0.0031308f ? v * 12.92f : 1.055f * std::pow(v, 1 / 2.4f) - 0.055f;
  return std::copysign(encoded, value);
}

}  // namespace impasto::host
