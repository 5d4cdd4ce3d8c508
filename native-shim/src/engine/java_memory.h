// Whether the process has room for a Java runtime.
#ifndef IMPASTO_ENGINE_JAVA_MEMORY_H_
#define IMPASTO_ENGINE_JAVA_MEMORY_H_

#include <string>

namespace impasto {

// A Java runtime that finds no room ends the process, host included, while it starts: so that is
// tried out before. `heap` is a size as -Xmx takes it, such as 1g. Throws NoJavaRuntime with what
// to do.
void RequireRoomForJava(const std::string& heap);

}  // namespace impasto

#endif  // IMPASTO_ENGINE_JAVA_MEMORY_H_
