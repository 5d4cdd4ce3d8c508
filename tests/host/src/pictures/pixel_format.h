// How numbers lie in an OpenFX buffer, and their conversion from and to float.
//
// Byte and short hold [0,1] as 0..255 and 0..65535; half and float hold any value.
#ifndef IMPASTO_HOST_PICTURES_PIXEL_FORMAT_H_
#define IMPASTO_HOST_PICTURES_PIXEL_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <string>

namespace impasto::host {

enum class Depth { kByte, kShort, kHalf, kFloat };
enum class Components { kRgba, kRgb, kAlpha };

struct PixelFormat {
  Depth depth = Depth::kFloat;
  Components components = Components::kRgba;

  int channels() const;
  size_t BytesPerChannel() const;
  size_t BytesPerPixel() const { return channels() * BytesPerChannel(); }
};

const char* OfxName(Depth depth);
const char* OfxName(Components components);

// From the standard's names; throw std::invalid_argument for others.
Depth DepthFromOfx(const std::string& name);
Components ComponentsFromOfx(const std::string& name);

// `count` numbers each; the integer depths are clamped and rounded to nearest.
void Encode(Depth depth, const float* from, size_t count, void* to);
void Decode(Depth depth, const void* from, size_t count, float* to);

uint16_t HalfFromFloat(float value);
float FloatFromHalf(uint16_t bits);

// The sRGB transfer function (IEC 61966-2-1), extended by odd symmetry below 0.
float LinearFromSrgb(float value);
float SrgbFromLinear(float value);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_PIXEL_FORMAT_H_
