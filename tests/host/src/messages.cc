#include "messages.h"

#include "console.h"
#include "ofx/ofx.h"

namespace impasto::host {
namespace {

// "OfxMessageError" -> "error"
std::string shortType(const std::string& ofxType) {
  const std::string prefix = "OfxMessage";
  std::string type = ofxType.rfind(prefix, 0) == 0 ? ofxType.substr(prefix.size()) : ofxType;
  if (!type.empty() && type[0] >= 'A' && type[0] <= 'Z') type[0] = char(type[0] - 'A' + 'a');
  return type;
}

}  // namespace

void Messages::post(const std::string& ofxType, const std::string& text) {
  console().complain("message [" + shortType(ofxType) + "]: " + text);
  std::lock_guard<std::mutex> lock(mutex_);
  if (ofxType == kOfxMessageError || ofxType == kOfxMessageFatal) lastError_ = text;
}

void Messages::setPersistent(const std::string& ofxType, const std::string& text) {
  if (!text.empty()) {
    console().complain("persistent message [" + shortType(ofxType) + "]: " + text);
  }
  std::lock_guard<std::mutex> lock(mutex_);
  persistent_ = text;
}

std::string Messages::explanation() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return persistent_.empty() ? lastError_ : persistent_;
}

void Messages::forget() {
  std::lock_guard<std::mutex> lock(mutex_);
  lastError_.clear();
}

}  // namespace impasto::host
