// What is being computed, as a message on the node while the artist waits for it.
#ifndef IMPASTO_STATUS_LINE_H_
#define IMPASTO_STATUS_LINE_H_

#include <chrono>
#include <string>

#include "ofx/ofx.h"

namespace impasto {

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

#endif  // IMPASTO_STATUS_LINE_H_
