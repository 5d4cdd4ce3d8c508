// The host's progress bar for one render; silent where the host has none.
#ifndef IMPASTO_PROGRESS_H_
#define IMPASTO_PROGRESS_H_

#include <chrono>

#include "ofx/ofx.h"

namespace impasto {

class ProgressBar {
 public:
  explicit ProgressBar(OfxImageEffectHandle effect);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // Shows the bar once the render has lasted for a moment. Returns false where the user cancelled.
  bool Update(double fraction);

 private:
  OfxImageEffectHandle effect_;
  const OfxProgressSuiteV1* suite_;
  std::chrono::steady_clock::time_point begin_;
  bool started_ = false;
  double shown_ = -1;
};

}  // namespace impasto

#endif  // IMPASTO_PROGRESS_H_
