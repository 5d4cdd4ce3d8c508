#include "ofx/progress.h"

#include "impasto/parameter_table.h"
#include "ofx/messages.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

// A frame that comes from the store is there sooner; a bar would only flash.
constexpr std::chrono::milliseconds kPatience(500);

constexpr std::chrono::seconds kBetweenLines(1);

}  // namespace

ProgressBar::ProgressBar(OfxImageEffectHandle effect)
    : effect_(effect), suite_(HostSuites().progress), begin_(std::chrono::steady_clock::now()) {
  if (suite_ != nullptr && (suite_->progressStart == nullptr || suite_->progressUpdate == nullptr ||
                            suite_->progressEnd == nullptr)) {
    suite_ = nullptr;
  }
}

ProgressBar::~ProgressBar() {
  if (started_) suite_->progressEnd(effect_);
}

bool ProgressBar::Update(double fraction) {
  if (suite_ == nullptr || fraction == shown_) return true;
  if (!started_) {
    if (std::chrono::steady_clock::now() - begin_ < kPatience) return true;
    if (suite_->progressStart(effect_, kPlugin.label) != kOfxStatOK) {
      suite_ = nullptr;
      return true;
    }
    started_ = true;
  }
  shown_ = fraction;
  return suite_->progressUpdate(effect_, fraction) != kOfxStatReplyNo;
}

StatusLine::StatusLine(OfxImageEffectHandle effect)
    : effect_(effect), last_(std::chrono::steady_clock::now()) {}

StatusLine::~StatusLine() { Clear(); }

void StatusLine::Clear() {
  if (shown_) ClearMessage(effect_);
  shown_ = false;
}

void StatusLine::Show(const std::string& what) {
  const auto now = std::chrono::steady_clock::now();
  if (effect_ == nullptr || what.empty() || now - last_ < kBetweenLines) return;
  last_ = now;
  shown_ = true;
  TellStatus(effect_, what);
}

}  // namespace impasto
