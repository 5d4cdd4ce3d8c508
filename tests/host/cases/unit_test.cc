// Truths about the host's own parts, and the pictures that the other cases use.
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>

#include "crc32.h"
#include "frame_source.h"
#include "image.h"
#include "number_text.h"
#include "options.h"
#include "param.h"
#include "picture.h"
#include "pixel_format.h"

namespace impasto::host {
namespace {

int failures = 0;

void expect(bool holds, const std::string& what) {
  if (holds) return;
  std::printf("FAILED: %s\n", what.c_str());
  ++failures;
}

void halvesSurviveTheRoundTrip() {
  for (int bits = 0; bits < 65536; ++bits) {
    const float value = floatFromHalf(uint16_t(bits));
    if (std::isnan(value)) continue;
    if (halfFromFloat(value) != bits) return expect(false, "half " + std::to_string(bits));
  }
}

void halvesRoundToNearestEven() {
  expect(halfFromFloat(1.0f + 1.0f / 2048) == 0x3c00, "a tie goes to the even half below");
  expect(halfFromFloat(1.0f + 3.0f / 2048) == 0x3c02, "a tie goes to the even half above");
  expect(halfFromFloat(65519.0f) == 0x7bff, "65519 rounds to the largest half");
  expect(halfFromFloat(65520.0f) == 0x7c00, "65520 rounds to infinity");
  expect(halfFromFloat(std::ldexp(1.0f, -25)) == 0, "half of the least subnormal goes to even 0");
  expect(std::isnan(floatFromHalf(halfFromFloat(std::numeric_limits<float>::quiet_NaN()))), "NaN");
}

void integersSurviveTheRoundTrip() {
  for (int number = 0; number < 65536; ++number) {
    const uint16_t in = uint16_t(number);
    uint16_t out = 0;
    float value = 0;
    decode(Depth::kShort, &in, 1, &value);
    encode(Depth::kShort, &value, 1, &out);
    if (in != out) return expect(false, "short " + std::to_string(number));
  }
  for (int number = 0; number < 256; ++number) {
    const float linear = linearFromSrgb(float(number) / 255);
    expect(std::lround(srgbFromLinear(linear) * 255) == number, "sRGB " + std::to_string(number));
  }
  expect(std::fabs(linearFromSrgb(0.5f) - 0.2140411f) < 1e-6f, "sRGB 0.5 is linear 0.2140");
}

void checksumIsTheWellKnownOne() {
  expect(crc32(0, "123456789", 9) == 0xcbf43926u, "the CRC-32 check value");
  expect(crc32(crc32(0, "1234", 4), "56789", 5) == 0xcbf43926u, "sums continue");
}

void framesKeepTheirOrder() {
  expect(parseFrames("3,1,5-3") == std::vector<int>({3, 1, 5, 4, 3}), "frames in the order given");
}

void patternsTakeNumbers() {
  expect(expandPattern("a_%04d.ppm", 12) == "a_0012.ppm", "%04d");
  expect(expandPattern("a_%d.ppm", 12) == "a_12.ppm", "%d");
  expect(expandPattern("a.ppm", 12) == "a.ppm", "no field");
}

void keysAreJoinedByLines() {
  Param param(kOfxParamTypeDouble, "amount");
  param.parse("1@2,3@4");
  expect(param.numbersAt(0)[0] == 1 && param.numbersAt(2)[0] == 1, "before and on the first key");
  expect(param.numbersAt(3)[0] == 2, "halfway");
  expect(param.numbersAt(9)[0] == 3, "after the last key");
}

void floatPicturesSurviveTheirFile() {
  Picture picture(3, 2, 3);
  for (size_t i = 0; i < picture.values.size(); ++i) picture.values[i] = float(i) * 1.25f - 3;
  writePicture("round_trip.pfm", picture, 8);
  const Picture again = readPicture("round_trip.pfm");
  expect(again.width == 3 && again.height == 2 && again.values == picture.values, "PFM");
}

void lowestRowOfMemoryIsLastLineOfFile() {
  std::ofstream("two_rows.pgm", std::ios::binary) << "P5\n# top 255, bottom 0\n1 2\n255\n"
                                                  << '\xff' << '\0';
  const Picture picture = readPicture("two_rows.pgm");
  expect(picture.row(0)[0] == 0 && picture.row(1)[0] == 1, "pictures are bottom-up in memory");
}

void wideIntegersSurviveTheirFile() {
  Picture picture(2, 2, 4);
  for (size_t i = 0; i < picture.values.size(); ++i) picture.values[i] = float(i * 4001) / 65535;
  writePicture("round_trip.pam", picture, 16);
  expect(readPicture("round_trip.pam").values == picture.values, "PAM with 16 bits");
}

void guardsNoticeOneByte() {
  for (bool topDown : {false, true}) {
    Image image("image", {0, 0, 5, 3}, {Depth::kByte, Components::kRgb}, {topDown, 7});
    expect(image.guardBytesWritten() == 0, "fresh guards are whole");
    static_cast<unsigned char*>(image.row(1))[15] ^= 1;  // the first byte of the row's padding
    expect(image.guardBytesWritten() == 1, "a byte between rows is noticed");
    expect(image.untouchedInside({0, 0, 5, 3}) == 15, "padding is no pixel");
    static_cast<unsigned char*>(image.row(2))[0] ^= 1;
    expect(image.writtenOutside({0, 0, 5, 2}) == 1, "a pixel outside the window is noticed");
  }
}

// in_0001 ... in_0005: each channel grows by 10 a frame, so that the mean of t-1, t and t+1 is t.
void makeSequence() {
  for (int frame = 1; frame <= 5; ++frame) {
    Picture picture(9, 7, 3);
    for (int y = 0; y < 7; ++y) {
      for (int i = 0; i < 27; ++i) picture.row(y)[i] = float(frame * 10 + y * 20 + i) / 255;
    }
    writePicture(expandPattern("in_%04d.ppm", frame), picture, 8);
  }
  std::ofstream("too_short.ppm", std::ios::binary) << "P6\n9 7\n255\nabc";
}

}  // namespace
}  // namespace impasto::host

int main() {
  using namespace impasto::host;
  halvesSurviveTheRoundTrip();
  halvesRoundToNearestEven();
  integersSurviveTheRoundTrip();
  checksumIsTheWellKnownOne();
  framesKeepTheirOrder();
  patternsTakeNumbers();
  keysAreJoinedByLines();
  floatPicturesSurviveTheirFile();
  lowestRowOfMemoryIsLastLineOfFile();
  wideIntegersSurviveTheirFile();
  guardsNoticeOneByte();
  makeSequence();
  return failures == 0 ? 0 : 1;
}
