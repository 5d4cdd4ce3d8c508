// A host that runs Java itself, as some do for their own plugins.
#ifndef IMPASTO_HOST_PROCESS_JAVA_BEFORE_H_
#define IMPASTO_HOST_PROCESS_JAVA_BEFORE_H_

#include <string>

namespace impasto::host {

// Starts the runtime of this libjvm.so, with its usual options. Throws UsageError where it does not
// start.
void StartJava(const std::string& library);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROCESS_JAVA_BEFORE_H_
