#include "user/messages.h"

#include "ofx/ofx.h"
#include "user/console.h"

namespace impasto::host {
namespace {

// "OfxMessageError" -> "error"
std::string ShortType(const std::string& ofx_type) {
  const std::string prefix = "OfxMessage";
  std::string type = ofx_type.rfind(prefix, 0) == 0 ? ofx_type.substr(prefix.size()) : ofx_type;
  if (!type.empty() && type[0] >= 'A' && type[0] <= 'Z') type[0] = char(type[0] - 'A' + 'a');
  return type;
}

}  // namespace

void Messages::Post(const std::string& ofx_type, const std::string& text) {
  TheConsole().Complain("message [" + ShortType(ofx_type) + "]: " + text);
  std::lock_guard<std::mutex> lock(mutex_);
  if (ofx_type == kOfxMessageError || ofx_type == kOfxMessageFatal) last_error_ = text;
}

void Messages::SetPersistent(const std::string& ofx_type, const std::string& text) {
  if (!text.empty()) {
    TheConsole().Complain("persistent message [" + ShortType(ofx_type) + "]: " + text);
  }
  std::lock_guard<std::mutex> lock(mutex_);
  persistent_ = text;
}

std::string Messages::Explanation() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return persistent_.empty() ? last_error_ : persistent_;
}

void Messages::Forget() {
  std::lock_guard<std::mutex> lock(mutex_);
  last_error_.clear();
}

}  // namespace impasto::host
