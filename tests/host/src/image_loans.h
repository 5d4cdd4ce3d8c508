// The images that the plugin holds between clipGetImage and clipReleaseImage.
#ifndef IMPASTO_HOST_IMAGE_LOANS_H_
#define IMPASTO_HOST_IMAGE_LOANS_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "image.h"

namespace impasto::host {

class ImageLoans {
 public:
  // Lends an input image; the loan owns it.
  PropertySet& lend(std::unique_ptr<Image> image);
  // Lends the output image, which the render driver owns.
  PropertySet& lendOutput(Image& image);

  // Checks the image on its way back; false if no such loan is open.
  bool giveBack(const void* handle);

  // At the end of an action: what is still out was leaked.
  void closeAll(const std::string& actionName);

 private:
  struct Loan {
    Image* image;
    std::unique_ptr<Image> owned;  // null for the output
  };

  static void check(const Loan& loan);

  std::mutex mutex_;
  std::vector<Loan> loans_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_IMAGE_LOANS_H_
