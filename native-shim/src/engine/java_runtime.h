// Finds a Java runtime to start the engine in.
#ifndef IMPASTO_ENGINE_JAVA_RUNTIME_H_
#define IMPASTO_ENGINE_JAVA_RUNTIME_H_

#include <stdexcept>
#include <string>

namespace impasto {

class NoJavaRuntime : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The path of a libjvm.so of Java 17 or later. IMPASTO_JAVA_HOME, where set, is the only place
// looked at. Else in this order: the bundle's own runtime, JAVA_HOME, the `java` on the PATH, the
// usual folders. Throws NoJavaRuntime naming the places that were searched.
std::string FindJvmLibrary(const std::string& resources);

// Whether the runtime that a libjvm.so belongs to says that it has a module.
bool HasModule(const std::string& jvm_library, const std::string& module);

}  // namespace impasto

#endif  // IMPASTO_ENGINE_JAVA_RUNTIME_H_
