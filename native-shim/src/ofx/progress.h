// What shows that a render is at work: the host's progress bar and a line on the node.
#ifndef IMPASTO_OFX_PROGRESS_H_
#define IMPASTO_OFX_PROGRESS_H_

#include <chrono>
#include <string>

#include "ofx/ofx.h"

namespace impasto {

// The host's progress bar for one render; silent where the host has none.
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

// What is being computed, as a message on the node while the artist waits for it.
class StatusLine {
 public:
  // Says nothing where there is no node.
  explicit StatusLine(OfxImageEffectHandle effect);
  ~StatusLine();
  StatusLine(const StatusLine&) = delete;
  StatusLine& operator=(const StatusLine&) = delete;

  // Shows the text once the wait has lasted for a moment, and a new one at most once a second.
  void Show(const std::string& what);
  void Clear();

 private:
  OfxImageEffectHandle effect_;
  std::chrono::steady_clock::time_point last_;
  bool shown_ = false;
};

}  // namespace impasto

#endif  // IMPASTO_OFX_PROGRESS_H_
