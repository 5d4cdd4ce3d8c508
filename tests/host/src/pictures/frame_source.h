// Pictures on disk as a function of time.
#ifndef IMPASTO_HOST_PICTURES_FRAME_SOURCE_H_
#define IMPASTO_HOST_PICTURES_FRAME_SOURCE_H_

#include <deque>
#include <memory>
#include <string>

#include "ofx/ofx.h"
#include "pictures/picture.h"

namespace impasto::host {

// Puts the number into the one printf field (%d, %04d) of a pattern; without a field, the pattern.
std::string ExpandPattern(const std::string& pattern, int number);

// True for a pattern with one number field; throws std::invalid_argument for other '%' fields.
bool HasNumberField(const std::string& pattern);

class FrameSource {
 public:
  // A sequence covers the numbers found on disk; a single picture is there at every time.
  // Pictures are converted from sRGB to linear on reading where `linear` is set.
  FrameSource(std::string pattern, double scale, bool linear);

  bool IsSequence() const { return sequence_; }
  OfxRangeD range() const { return range_; }
  void SetRange(OfxRangeD range) { range_ = range; }

  // Null outside the range. Throws std::runtime_error where a file cannot be read.
  std::shared_ptr<const Picture> At(OfxTime time);

 private:
  std::shared_ptr<const Picture> Load(int number);

  std::string pattern_;
  bool sequence_;
  double scale_;
  bool linear_;
  OfxRangeD range_{0, 0};
  std::deque<std::pair<int, std::shared_ptr<const Picture>>> recent_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_FRAME_SOURCE_H_
