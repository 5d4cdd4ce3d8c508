// Whether the process has room for a Java runtime.
#ifndef IMPASTO_ENGINE_JAVA_MEMORY_H_
#define IMPASTO_ENGINE_JAVA_MEMORY_H_

#include <string>

namespace impasto {

// The heap as -Xmx takes it: IMPASTO_JAVA_HEAP where set; else half of the memory that this process
// may have, from 1g to 8g. It grows to that only while pictures are painted with brushwork.
std::string JavaHeap();

// A Java runtime that finds no room ends the process, host included, while it starts: so that is
// tried out before. `heap` is a size as -Xmx takes it, such as 1g. Throws NoJavaRuntime with what
// to do.
void RequireRoomForJava(const std::string& heap);

}  // namespace impasto

#endif  // IMPASTO_ENGINE_JAVA_MEMORY_H_
