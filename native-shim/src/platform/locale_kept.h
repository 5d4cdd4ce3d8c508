// The host's locale while Java starts, which calls setlocale: the host would read and write numbers
// differently after it.
#ifndef IMPASTO_ENGINE_LOCALE_KEPT_H_
#define IMPASTO_ENGINE_LOCALE_KEPT_H_

#include <string>

namespace impasto {

// Puts back what the locale was.
class LocaleKept {
 public:
  LocaleKept();
  ~LocaleKept();
  LocaleKept(const LocaleKept&) = delete;
  LocaleKept& operator=(const LocaleKept&) = delete;

  // Returns once no other thread has a locale to put back, or after some seconds: a render that is
  // aborted while Java starts would return into a host whose locale is not its own.
  static void Await();

 private:
  const std::string saved_;
};

}  // namespace impasto

#endif  // IMPASTO_ENGINE_LOCALE_KEPT_H_
