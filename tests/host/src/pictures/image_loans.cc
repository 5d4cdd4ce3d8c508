#include "pictures/image_loans.h"

#include <algorithm>

#include "rules/host.h"

namespace impasto::host {

PropertySet& ImageLoans::Lend(std::unique_ptr<Image> image) {
  std::lock_guard<std::mutex> lock(mutex_);
  image->Seal();
  Image* const borrowed = image.get();
  loans_.push_back({borrowed, std::move(image)});
  return borrowed->properties();
}

PropertySet& ImageLoans::LendOutput(Image& image) {
  std::lock_guard<std::mutex> lock(mutex_);
  loans_.push_back({&image, nullptr});
  return image.properties();
}

bool ImageLoans::GiveBack(const void* handle) {
  std::lock_guard<std::mutex> lock(mutex_);
  const auto found = std::find_if(loans_.begin(), loans_.end(), [&](const Loan& loan) {
    return &loan.image->properties() == handle;
  });
  if (found == loans_.end()) return false;
  Check(*found);
  loans_.erase(found);
  return true;
}

void ImageLoans::CloseAll(const std::string& action_name) {
  std::lock_guard<std::mutex> lock(mutex_);
  for (const Loan& loan : loans_) {
    Check(loan);
    TheHost().rules.Broken("image-leak", loan.image->properties().label() +
                                             " was not released by the end of " + action_name);
  }
  loans_.clear();
}

// The render driver looks at the output itself, once the action is over.
void ImageLoans::Check(const Loan& loan) {
  if (loan.owned == nullptr) return;
  const std::string& label = loan.image->properties().label();
  if (const size_t bytes = loan.image->GuardBytesWritten()) {
    TheHost().rules.Broken("write-outside-buffer", label + ": " + std::to_string(bytes) +
                                                       " bytes around the pixels were written");
  }
  if (loan.image->PixelsChanged()) {
    TheHost().rules.Broken("write-to-input", label + ": its pixels were changed by the plugin");
  }
}

}  // namespace impasto::host
