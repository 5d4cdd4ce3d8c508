// The images that the plugin holds between clipGetImage and clipReleaseImage.
#ifndef IMPASTO_HOST_PICTURES_IMAGE_LOANS_H_
#define IMPASTO_HOST_PICTURES_IMAGE_LOANS_H_

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "pictures/image.h"

namespace impasto::host {

class ImageLoans {
 public:
  // Lends an input image; the loan owns it.
  PropertySet& Lend(std::unique_ptr<Image> image);
  // Lends the output image, which the render driver owns.
  PropertySet& LendOutput(Image& image);

  // Checks the image on its way back; false if no such loan is open.
  bool GiveBack(const void* handle);

  // At the end of an action: what is still out was leaked.
  void CloseAll(const std::string& action_name);

 private:
  struct Loan {
    Image* image;
    std::unique_ptr<Image> owned;  // null for the output
  };

  static void Check(const Loan& loan);

  std::mutex mutex_;
  std::vector<Loan> loans_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PICTURES_IMAGE_LOANS_H_
