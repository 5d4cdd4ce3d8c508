#include "ofx/messages.h"

#include <atomic>
#include <cstdio>

#include "ofx/suites.h"

namespace impasto {
namespace {

// Hosts render through clones of the node, so that it cannot be said which handle shows a message:
// once one was shown, every success clears.
std::atomic<bool> something_shown{false};

void Tell(OfxImageEffectHandle effect, const char* lasting_type, const char* passing_type,
          const std::string& text) {
  if (effect != nullptr) {
    if (const OfxMessageSuiteV2* suite = PersistentMessages()) {
      something_shown = true;
      suite->setPersistentMessage(effect, lasting_type, "", "%s", text.c_str());
      return;
    }
    const OfxMessageSuiteV1* suite = HostSuites().message;
    if (suite != nullptr && suite->message != nullptr) {
      suite->message(effect, passing_type, "", "%s", text.c_str());
      return;
    }
  }
  std::fprintf(stderr, "Impasto: %s\n", text.c_str());
}

}  // namespace

void TellError(OfxImageEffectHandle effect, const std::string& text) {
  Tell(effect, kOfxMessageError, kOfxMessageError, text);
}

void TellNote(OfxImageEffectHandle effect, const std::string& text) {
  Tell(effect, kOfxMessageMessage, kOfxMessageLog, text);
}

void TellStatus(OfxImageEffectHandle effect, const std::string& text) {
  const OfxMessageSuiteV2* suite = PersistentMessages();
  if (suite == nullptr) return;
  something_shown = true;
  suite->setPersistentMessage(effect, kOfxMessageMessage, "", "%s", text.c_str());
}

void TellAnswer(OfxImageEffectHandle effect, const std::string& text) {
  const OfxMessageSuiteV1* suite = HostSuites().message;
  if (suite != nullptr && suite->message != nullptr) {
    suite->message(effect, kOfxMessageMessage, "", "%s", text.c_str());
  } else {
    std::fprintf(stderr, "Impasto: %s\n", text.c_str());
  }
}

bool Confirm(OfxImageEffectHandle effect, const std::string& question) {
  const OfxMessageSuiteV1* suite = HostSuites().message;
  if (suite == nullptr || suite->message == nullptr) return true;
  return suite->message(effect, kOfxMessageQuestion, "", "%s", question.c_str()) != kOfxStatReplyNo;
}

void ClearMessage(OfxImageEffectHandle effect) {
  if (!something_shown) return;
  if (const OfxMessageSuiteV2* suite = PersistentMessages()) suite->clearPersistentMessage(effect);
}

}  // namespace impasto
