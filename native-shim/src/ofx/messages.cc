#include "ofx/messages.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <mutex>

#include "ofx/properties.h"
#include "ofx/suites.h"

namespace impasto {
namespace {

// Hosts render through clones of the node, so that it cannot be said which handle shows a message:
// once one was shown, every success clears.
std::atomic<bool> something_shown{false};

// A batch render fails frame by frame for one reason, and is told it once.
class LastError {
 public:
  // Whether the text was told a moment ago, and nothing else happened since.
  bool Repeats(const std::string& text) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard<std::mutex> guard(mutex_);
    const bool same = text == text_ && now - when_ < kMoment;
    text_ = text;
    when_ = now;
    return same;
  }
  void Forget() {
    const std::lock_guard<std::mutex> guard(mutex_);
    text_.clear();
  }

 private:
  static constexpr std::chrono::seconds kMoment{10};

  std::mutex mutex_;
  std::string text_;
  std::chrono::steady_clock::time_point when_;
};

LastError& TheLastError() {
  static LastError& error = *new LastError;
  return error;
}

// A note that stays on a node replaces itself; what a log or a dialog shows adds up.
bool AddsUp(OfxImageEffectHandle effect) {
  return effect == nullptr || PersistentMessages() == nullptr ||
         GetInt(HostSuites().host, kOfxImageEffectHostPropIsBackground, 0, 0) != 0;
}

// Some hosts (Natron) lose a format's arguments: so the text itself is the format.
std::string Format(const std::string& text) {
  std::string format;
  for (const char c : text) format += c == '%' ? "%%" : std::string(1, c);
  return format;
}

void Tell(OfxImageEffectHandle effect, const char* lasting_type, const char* passing_type,
          const std::string& text) {
  if (effect != nullptr) {
    if (const OfxMessageSuiteV2* suite = PersistentMessages()) {
      something_shown = true;
      suite->setPersistentMessage(effect, lasting_type, "", Format(text).c_str());
      return;
    }
    const OfxMessageSuiteV1* suite = HostSuites().message;
    if (suite != nullptr && suite->message != nullptr) {
      suite->message(effect, passing_type, "", Format(text).c_str());
      return;
    }
  }
  std::fprintf(stderr, "Impasto: %s\n", text.c_str());
}

}  // namespace

void TellError(OfxImageEffectHandle effect, const std::string& text) {
  const bool repeats = TheLastError().Repeats(text);
  if (!repeats || !AddsUp(effect)) Tell(effect, kOfxMessageError, kOfxMessageError, text);
}

void ForgetLastError() { TheLastError().Forget(); }

void TellNote(OfxImageEffectHandle effect, const std::string& text) {
  TheLastError().Forget();
  Tell(effect, kOfxMessageMessage, kOfxMessageLog, text);
}

void TellStatus(OfxImageEffectHandle effect, const std::string& text) {
  const OfxMessageSuiteV2* suite = PersistentMessages();
  if (suite == nullptr) return;
  something_shown = true;
  suite->setPersistentMessage(effect, kOfxMessageMessage, "", Format(text).c_str());
}

void TellAnswer(OfxImageEffectHandle effect, const std::string& text) {
  const OfxMessageSuiteV1* suite = HostSuites().message;
  if (suite != nullptr && suite->message != nullptr) {
    suite->message(effect, kOfxMessageMessage, "", Format(text).c_str());
  } else {
    std::fprintf(stderr, "Impasto: %s\n", text.c_str());
  }
}

bool Confirm(OfxImageEffectHandle effect, const std::string& question) {
  const OfxMessageSuiteV1* suite = HostSuites().message;
  if (suite == nullptr || suite->message == nullptr) return true;
  return suite->message(effect, kOfxMessageQuestion, "", Format(question).c_str()) !=
         kOfxStatReplyNo;
}

void ClearMessage(OfxImageEffectHandle effect) {
  TheLastError().Forget();
  if (!something_shown) return;
  if (const OfxMessageSuiteV2* suite = PersistentMessages()) suite->clearPersistentMessage(effect);
}

}  // namespace impasto
