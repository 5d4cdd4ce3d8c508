// The few calls that our own thread makes into Java.
#ifndef IMPASTO_ENGINE_JNI_CALLS_H_
#define IMPASTO_ENGINE_JNI_CALLS_H_

#include <jni.h>

#include <string>
#include <vector>

namespace impasto {

// Calls `static void main(String[])` of a class, found by a class loader of our own (the VM may be
// somebody else's), with one argument. Returns when main does. Throws std::runtime_error with the
// text of whatever Java throws.
void RunMain(JNIEnv* env, const std::vector<std::string>& class_path, const std::string& name,
             const std::string& argument);

}  // namespace impasto

#endif  // IMPASTO_ENGINE_JNI_CALLS_H_
