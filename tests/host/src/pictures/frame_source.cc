#include "pictures/frame_source.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <regex>
#include <stdexcept>

#include "pictures/pixel_format.h"

namespace impasto::host {
namespace {

const std::regex& NumberField() {
  static const std::regex expression("%(0?)([0-9]*)d");
  return expression;
}

// The lowest and highest number of the files on disk that fit the pattern.
OfxRangeD RangeOnDisk(const std::string& pattern) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(pattern).parent_path();
  const std::string name = fs::path(pattern).filename().string();
  if (!HasNumberField(name)) {
    throw std::invalid_argument("pattern '" + pattern + "': the number belongs in the file name");
  }
  static const std::regex digits("[0-9]+");
  OfxRangeD range{HUGE_VAL, -HUGE_VAL};
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
    const std::string file = entry.path().filename().string();
    for (auto it = std::sregex_iterator(file.begin(), file.end(), digits);
         it != std::sregex_iterator(); ++it) {
      if (it->length() > 9) continue;
      const int candidate = std::stoi(it->str());
      if (ExpandPattern(name, candidate) != file) continue;
      range.min = std::min(range.min, double(candidate));
      range.max = std::max(range.max, double(candidate));
    }
  }
  if (range.min > range.max) {
    throw std::invalid_argument("no file fits the pattern '" + pattern + "'");
  }
  return range;
}

}  // namespace

bool HasNumberField(const std::string& pattern) {
  const auto percents = std::count(pattern.begin(), pattern.end(), '%');
  if (percents == 0) return false;
  if (percents != 1 || !std::regex_search(pattern, NumberField())) {
    throw std::invalid_argument("pattern '" + pattern + "' needs one field such as %04d");
  }
  return true;
}

std::string ExpandPattern(const std::string& pattern, int number) {
  std::smatch field;
  if (!std::regex_search(pattern, field, NumberField())) return pattern;
  std::string digits = std::to_string(number);
  const size_t width = field[2].length() == 0 ? 0 : size_t(std::stoi(field[2].str()));
  if (digits.size() < width) {
    digits.insert(0, width - digits.size(), field[1].length() ? '0' : ' ');
  }
  return field.prefix().str() + digits + field.suffix().str();
}

FrameSource::FrameSource(std::string pattern, double scale, bool linear)
    : pattern_(std::move(pattern)),
      sequence_(HasNumberField(pattern_)),
      scale_(scale),
      linear_(linear) {
  if (sequence_) range_ = RangeOnDisk(pattern_);
}

std::shared_ptr<const Picture> FrameSource::At(OfxTime time) {
  const int number = int(std::floor(time + 0.5));
  if (sequence_ && (number < range_.min || number > range_.max)) return nullptr;
  return Load(sequence_ ? number : 0);
}

std::shared_ptr<const Picture> FrameSource::Load(int number) {
  for (const auto& [key, picture] : recent_) {
    if (key == number) return picture;
  }
  Picture picture = ReadPicture(ExpandPattern(pattern_, number));
  if (linear_) {
    // Alpha, the last of four, is linear already.
    for (size_t i = 0; i < picture.values.size(); ++i) {
      const bool is_alpha = picture.channels == 4 && i % 4 == 3;
      if (!is_alpha) picture.values[i] = LinearFromSrgb(picture.values[i]);
    }
  }
  auto shared = std::make_shared<const Picture>(ScaledDown(picture, scale_));
  recent_.emplace_front(number, shared);
  constexpr size_t kKept = 3;
  if (recent_.size() > kKept) recent_.pop_back();
  return shared;
}

}  // namespace impasto::host
