// Truths about the host's own parts, and the pictures that the other cases use.
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>

#include "handles/param.h"
#include "pictures/crc32.h"
#include "pictures/frame_source.h"
#include "pictures/image.h"
#include "pictures/picture.h"
#include "pictures/pixel_format.h"
#include "run/options.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

int failures = 0;

void Expect(bool holds, const std::string& what) {
  if (holds) return;
  std::printf("FAILED: %s\n", what.c_str());
  ++failures;
}

void HalvesSurviveTheRoundTrip() {
  for (int bits = 0; bits < 65536; ++bits) {
    const float value = FloatFromHalf(uint16_t(bits));
    if (std::isnan(value)) continue;
    if (HalfFromFloat(value) != bits) return Expect(false, "half " + std::to_string(bits));
  }
}

void HalvesRoundToNearestEven() {
  Expect(HalfFromFloat(1.0f + 1.0f / 2048) == 0x3c00, "a tie goes to the even half below");
  Expect(HalfFromFloat(1.0f + 3.0f / 2048) == 0x3c02, "a tie goes to the even half above");
  Expect(HalfFromFloat(65519.0f) == 0x7bff, "65519 rounds to the largest half");
  Expect(HalfFromFloat(65520.0f) == 0x7c00, "65520 rounds to infinity");
  Expect(HalfFromFloat(std::ldexp(1.0f, -25)) == 0, "half of the least subnormal goes to even 0");
  Expect(std::isnan(FloatFromHalf(HalfFromFloat(std::numeric_limits<float>::quiet_NaN()))), "NaN");
}

void IntegersSurviveTheRoundTrip() {
  for (int number = 0; number < 65536; ++number) {
    const uint16_t in = uint16_t(number);
    uint16_t out = 0;
    float value = 0;
    Decode(Depth::kShort, &in, 1, &value);
    Encode(Depth::kShort, &value, 1, &out);
    if (in != out) return Expect(false, "short " + std::to_string(number));
  }
  for (int number = 0; number < 256; ++number) {
    const float linear = LinearFromSrgb(float(number) / 255);
    Expect(std::lround(SrgbFromLinear(linear) * 255) == number, "sRGB " + std::to_string(number));
  }
  Expect(std::fabs(LinearFromSrgb(0.5f) - 0.2140411f) < 1e-6f, "sRGB 0.5 is linear 0.2140");
}

void ChecksumIsTheWellKnownOne() {
  Expect(Crc32(0, "123456789", 9) == 0xcbf43926u, "the CRC-32 check value");
  Expect(Crc32(Crc32(0, "1234", 4), "56789", 5) == 0xcbf43926u, "sums continue");
}

void FramesKeepTheirOrder() {
  Expect(ParseFrames("3,1,5-3") == std::vector<int>({3, 1, 5, 4, 3}), "frames in the order given");
}

void PatternsTakeNumbers() {
  Expect(ExpandPattern("a_%04d.ppm", 12) == "a_0012.ppm", "%04d");
  Expect(ExpandPattern("a_%d.ppm", 12) == "a_12.ppm", "%d");
  Expect(ExpandPattern("a.ppm", 12) == "a.ppm", "no field");
}

void KeysAreJoinedByLines() {
  Param param(kOfxParamTypeDouble, "amount");
  param.Parse("1@2,3@4");
  Expect(param.NumbersAt(0)[0] == 1 && param.NumbersAt(2)[0] == 1, "before and on the first key");
  Expect(param.NumbersAt(3)[0] == 2, "halfway");
  Expect(param.NumbersAt(9)[0] == 3, "after the last key");
}

void FloatPicturesSurviveTheirFile() {
  Picture picture(3, 2, 3);
  for (size_t i = 0; i < picture.values.size(); ++i) picture.values[i] = float(i) * 1.25f - 3;
  WritePicture("round_trip.pfm", picture, 8);
  const Picture again = ReadPicture("round_trip.pfm");
  Expect(again.width == 3 && again.height == 2 && again.values == picture.values, "PFM");
}

void LowestRowOfMemoryIsLastLineOfFile() {
  std::ofstream("two_rows.pgm", std::ios::binary) << "P5\n# top 255, bottom 0\n1 2\n255\n"
                                                  << '\xff' << '\0';
  const Picture picture = ReadPicture("two_rows.pgm");
  Expect(picture.Row(0)[0] == 0 && picture.Row(1)[0] == 1, "pictures are bottom-up in memory");
}

void WideIntegersSurviveTheirFile() {
  Picture picture(2, 2, 4);
  for (size_t i = 0; i < picture.values.size(); ++i) picture.values[i] = float(i * 4001) / 65535;
  WritePicture("round_trip.pam", picture, 16);
  Expect(ReadPicture("round_trip.pam").values == picture.values, "PAM with 16 bits");
}

void GuardsNoticeOneByte() {
  for (bool top_down : {false, true}) {
    Image image("image", {0, 0, 5, 3}, {Depth::kByte, Components::kRgb}, {top_down, 7});
    Expect(image.GuardBytesWritten() == 0, "fresh guards are whole");
    static_cast<unsigned char*>(image.Row(1))[15] ^= 1;  // the first byte of the row's padding
    Expect(image.GuardBytesWritten() == 1, "a byte between rows is noticed");
    Expect(image.UntouchedInside({0, 0, 5, 3}) == 15, "padding is no pixel");
    static_cast<unsigned char*>(image.Row(2))[0] ^= 1;
    Expect(image.WrittenOutside({0, 0, 5, 2}) == 1, "a pixel outside the window is noticed");
  }
}

// in_0001 ... in_0005: each channel grows by 10 a frame, so that the mean of t-1, t and t+1 is t.
void MakeSequence() {
  for (int frame = 1; frame <= 5; ++frame) {
    Picture picture(9, 7, 3);
    for (int y = 0; y < 7; ++y) {
      for (int i = 0; i < 27; ++i) picture.Row(y)[i] = float(frame * 10 + y * 20 + i) / 255;
    }
    WritePicture(ExpandPattern("in_%04d.ppm", frame), picture, 8);
  }
  std::ofstream("too_short.ppm", std::ios::binary) << "P6\n9 7\n255\nabc";
}

}  // namespace
}  // namespace impasto::host

int main() {
  using namespace impasto::host;
  HalvesSurviveTheRoundTrip();
  HalvesRoundToNearestEven();
  IntegersSurviveTheRoundTrip();
  ChecksumIsTheWellKnownOne();
  FramesKeepTheirOrder();
  PatternsTakeNumbers();
  KeysAreJoinedByLines();
  FloatPicturesSurviveTheirFile();
  LowestRowOfMemoryIsLastLineOfFile();
  WideIntegersSurviveTheirFile();
  GuardsNoticeOneByte();
  MakeSequence();
  return failures == 0 ? 0 : 1;
}
