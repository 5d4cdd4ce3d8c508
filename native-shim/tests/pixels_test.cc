#include "ofx/pixels.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include "check.h"

namespace {

using namespace impasto;

constexpr OfxRectI kBounds = {-3, 5, 4, 9};  // 7 x 4, origin away from zero

// Host memory with padded rows in either direction; every byte starts as 0xCD.
struct HostPicture {
  HostPicture(Depth depth, Components components, bool upside_down, int padding) {
    const std::size_t row = Width(kBounds) * BytesPerPixel(depth, components) + padding;
    memory.assign(row * Height(kBounds), std::byte{0xCD});
    const auto stride = static_cast<std::ptrdiff_t>(row);
    buffer = {memory.data(), kBounds, stride, depth, components};
    if (upside_down) {
      buffer.data += stride * (Height(kBounds) - 1);
      buffer.row_bytes = -stride;
    }
  }

  std::vector<std::byte> memory;
  PixelBuffer buffer;
};

// Top row first; every value can be held exactly by each depth (0, 1 and what divides 255: k / 5,
// of which half has a rounded version).
std::vector<float> Ramp(const OfxRectI& rect) {
  std::vector<float> rgba(std::size_t{4} * Width(rect) * Height(rect));
  for (std::size_t i = 0; i < rgba.size(); ++i) rgba[i] = static_cast<float>(i * 7 % 6) / 5.0f;
  return rgba;
}

float Expected(const std::vector<float>& rgba, std::size_t pixel, int channel, Components kind) {
  const float* v = rgba.data() + pixel * 4;
  if (kind == Components::kAlpha) return (v[0] + v[1] + v[2]) / 3.0f;
  return kind == Components::kRgb && channel == 3 ? 1.0f : v[channel];
}

void EveryLayoutGivesBackWhatWasWritten() {
  const std::vector<float> written = Ramp(kBounds);
  for (Depth depth : {Depth::kByte, Depth::kShort, Depth::kHalf, Depth::kFloat}) {
    const float tolerance = depth == Depth::kByte ? 0.5f / 255 : depth == Depth::kFloat ? 0 : 3e-4f;
    for (Components kind : {Components::kRgba, Components::kRgb, Components::kAlpha}) {
      for (bool upside_down : {false, true}) {
        for (int padding : {0, 3, 64}) {
          HostPicture host(depth, kind, upside_down, padding);
          FromFloat(written.data(), kBounds, kBounds, host.buffer);
          std::vector<float> read(written.size());
          ToFloat(host.buffer, kBounds, read.data());
          bool close = true;
          for (std::size_t i = 0; i < read.size(); ++i) {
            close &= std::abs(read[i] - Expected(written, i / 4, i % 4, kind)) <= tolerance + 1e-6f;
          }
          CHECK(close);
        }
      }
    }
  }
}

void TheTopRowComesFirst() {
  HostPicture host(Depth::kFloat, Components::kRgba, false, 0);
  float* lowest = reinterpret_cast<float*>(host.memory.data());
  for (int i = 0; i < Width(kBounds) * Height(kBounds) * 4; ++i) lowest[i] = static_cast<float>(i);
  std::vector<float> read(std::size_t{4} * Width(kBounds) * Height(kBounds));
  ToFloat(host.buffer, kBounds, read.data());
  const int row = Width(kBounds) * 4;
  CHECK(read[0] == static_cast<float>(row * (Height(kBounds) - 1)));
  CHECK(read[row * (Height(kBounds) - 1)] == 0.0f);
}

void IntegersAreClampedAndRounded() {
  HostPicture host(Depth::kByte, Components::kRgba, false, 0);
  const OfxRectI one = {-3, 5, -2, 6};
  const float pixel[4] = {-0.5f, 2.0f, 0.5f, std::numeric_limits<float>::quiet_NaN()};
  FromFloat(pixel, one, one, host.buffer);
  CHECK(host.memory[0] == std::byte{0});
  CHECK(host.memory[1] == std::byte{255});
  CHECK(host.memory[2] == std::byte{128});
  CHECK(host.memory[3] == std::byte{0});
}

void NothingIsWrittenOutsideTheWindow() {
  const std::vector<float> written = Ramp(kBounds);
  HostPicture host(Depth::kShort, Components::kRgb, true, 5);
  const OfxRectI window = {-1, 6, 2, 8};
  FromFloat(written.data(), kBounds, window, host.buffer);
  Copy(HostPicture(Depth::kByte, Components::kRgba, false, 0).buffer, window, host.buffer);
  for (int y = kBounds.y1; y < kBounds.y2; ++y) {
    const std::byte* row = host.buffer.data + (y - kBounds.y1) * host.buffer.row_bytes;
    for (int x = kBounds.x1; x < kBounds.x2; ++x) {
      const bool inside = x >= window.x1 && x < window.x2 && y >= window.y1 && y < window.y2;
      const std::byte* pixel = row + (x - kBounds.x1) * 6;
      bool untouched = true;
      for (int i = 0; i < 6; ++i) untouched &= pixel[i] == std::byte{0xCD};
      CHECK(inside || untouched);
    }
  }
}

void WhatAPictureDoesNotCoverIsZero() {
  HostPicture host(Depth::kFloat, Components::kRgba, false, 0);
  const OfxRectI wider = {-5, 4, 6, 11};
  std::vector<float> read(std::size_t{4} * Width(wider) * Height(wider), 7.0f);
  std::memset(host.memory.data(), 0x3f, host.memory.size());  // some value near 0.75
  ToFloat(host.buffer, wider, read.data());
  int zeros = 0;
  for (float v : read) zeros += v == 0.0f;
  const int covered = Width(kBounds) * Height(kBounds) * 4;
  CHECK(zeros == static_cast<int>(read.size()) - covered);
  CHECK(read[((11 - 9) * Width(wider) + 2) * 4] > 0.7f);

  const OfxRectI apart = {100, 100, 102, 101};
  std::vector<float> none(8, 7.0f);
  ToFloat(host.buffer, apart, none.data());
  for (float v : none) CHECK(v == 0.0f);
}

void ACopyWithinOneLayoutIsExact() {
  HostPicture from(Depth::kHalf, Components::kRgba, true, 2);
  for (std::size_t i = 0; i < from.memory.size(); ++i) from.memory[i] = std::byte(i * 31);
  HostPicture to(Depth::kHalf, Components::kRgba, false, 6);
  Copy(from.buffer, kBounds, to.buffer);
  for (int y = 0; y < Height(kBounds); ++y) {
    CHECK(std::memcmp(from.buffer.data + y * from.buffer.row_bytes,
                      to.buffer.data + y * to.buffer.row_bytes, Width(kBounds) * 8) == 0);
  }
}

void EveryHalfSurvivesARoundTrip() {
  bool equal = true;
  for (int half = 0; half < 0x10000; ++half) {
    const float value = HalfToFloat(static_cast<std::uint16_t>(half));
    if (std::isnan(value)) continue;
    equal &= FloatToHalf(value) == half;
  }
  CHECK(equal);
}

void HalvesRoundToTheNearest() {
  CHECK(HalfToFloat(0x3c00) == 1.0f);
  CHECK(HalfToFloat(0x7bff) == 65504.0f);
  CHECK(HalfToFloat(0x0001) == std::ldexp(1.0f, -24));
  CHECK(FloatToHalf(1.0f + std::ldexp(1.0f, -11)) == 0x3c00);      // tie, to even
  CHECK(FloatToHalf(1.0f + 3 * std::ldexp(1.0f, -11)) == 0x3c02);  // tie, to even
  CHECK(FloatToHalf(1.0f + 1.5f * std::ldexp(1.0f, -11)) == 0x3c01);
  CHECK(FloatToHalf(1e9f) == 0x7c00);
  CHECK(FloatToHalf(-65519.0f) == 0xfbff);
  CHECK(FloatToHalf(65520.0f) == 0x7c00);
}

}  // namespace

int main() {
  EveryLayoutGivesBackWhatWasWritten();
  TheTopRowComesFirst();
  IntegersAreClampedAndRounded();
  NothingIsWrittenOutsideTheWindow();
  WhatAPictureDoesNotCoverIsZero();
  ACopyWithinOneLayoutIsExact();
  EveryHalfSurvivesARoundTrip();
  HalvesRoundToTheNearest();
  return Report("pixels");
}
