// What the plugin told the user.
#ifndef IMPASTO_HOST_USER_MESSAGES_H_
#define IMPASTO_HOST_USER_MESSAGES_H_

#include <mutex>
#include <string>

namespace impasto::host {

class Messages {
 public:
  // Prints the message and keeps the last error's text.
  void Post(const std::string& ofx_type, const std::string& text);

  // Prints and keeps the note that stays on the node; an empty text clears it.
  void SetPersistent(const std::string& ofx_type, const std::string& text);

  // The persistent note, else the last error since Forget(); empty if there was none.
  std::string Explanation() const;

  // Forgets the last error, not the persistent note: a plugin says once for a render why its frames
  // fail.
  void Forget();

 private:
  mutable std::mutex mutex_;
  std::string last_error_;
  std::string persistent_;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_USER_MESSAGES_H_
