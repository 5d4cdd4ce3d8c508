#include "image_loans.h"

#include <algorithm>

#include "host.h"

namespace impasto::host {

PropertySet& ImageLoans::lend(std::unique_ptr<Image> image) {
  std::lock_guard<std::mutex> lock(mutex_);
  image->seal();
  Image* const borrowed = image.get();
  loans_.push_back({borrowed, std::move(image)});
  return borrowed->properties();
}

PropertySet& ImageLoans::lendOutput(Image& image) {
  std::lock_guard<std::mutex> lock(mutex_);
  loans_.push_back({&image, nullptr});
  return image.properties();
}

bool ImageLoans::giveBack(const void* handle) {
  std::lock_guard<std::mutex> lock(mutex_);
  const auto found = std::find_if(loans_.begin(), loans_.end(), [&](const Loan& loan) {
    return &loan.image->properties() == handle;
  });
  if (found == loans_.end()) return false;
  check(*found);
  loans_.erase(found);
  return true;
}

void ImageLoans::closeAll(const std::string& actionName) {
  std::lock_guard<std::mutex> lock(mutex_);
  for (const Loan& loan : loans_) {
    check(loan);
    host().rules.broken("image-leak", loan.image->properties().label() +
                                          " was not released by the end of " + actionName);
  }
  loans_.clear();
}

// The render driver looks at the output itself, once the action is over.
void ImageLoans::check(const Loan& loan) {
  if (loan.owned == nullptr) return;
  const std::string& label = loan.image->properties().label();
  if (const size_t bytes = loan.image->guardBytesWritten()) {
    host().rules.broken("write-outside-buffer", label + ": " + std::to_string(bytes) +
                                                    " bytes around the pixels were written");
  }
  if (loan.image->pixelsChanged()) {
    host().rules.broken("write-to-input", label + ": its pixels were changed by the plugin");
  }
}

}  // namespace impasto::host
