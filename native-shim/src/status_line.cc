#include "status_line.h"

#include "messages.h"

namespace impasto {
namespace {

constexpr std::chrono::seconds kBetween(1);

}  // namespace

StatusLine::StatusLine(OfxImageEffectHandle effect)
    : effect_(effect), last_(std::chrono::steady_clock::now()) {}

StatusLine::~StatusLine() { Clear(); }

void StatusLine::Clear() {
  if (shown_) ClearMessage(effect_);
  shown_ = false;
}

void StatusLine::Show(const std::string& what) {
  const auto now = std::chrono::steady_clock::now();
  if (effect_ == nullptr || what.empty() || now - last_ < kBetween) return;
  last_ = now;
  shown_ = true;
  TellStatus(effect_, what);
}

}  // namespace impasto
