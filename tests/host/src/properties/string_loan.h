// Strings handed to the plugin. The standard lets them vanish with the next suite call, so they do:
// they are overwritten with '#', and a plugin that kept the pointer sees it at once.
#ifndef IMPASTO_HOST_PROPERTIES_STRING_LOAN_H_
#define IMPASTO_HOST_PROPERTIES_STRING_LOAN_H_

#include <string>

namespace impasto::host {

// Overwrites what this thread was lent before. Every property and parameter call begins with it.
void ExpireStrings();

// A copy that is good until this thread's next ExpireStrings().
char* LendString(const std::string& text);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROPERTIES_STRING_LOAN_H_
