// The Java virtual machine: one for the life of the process, never destroyed.
#ifndef IMPASTO_ENGINE_JVM_H_
#define IMPASTO_ENGINE_JVM_H_

#include <jni.h>

namespace impasto {

// Attaches the calling thread to the VM that runs in this process already, or starts one; the
// host's locale stays as it was. Call once, from a thread with a large stack. Throws NoJavaRuntime
// where none is found, std::runtime_error where it does not start.
JNIEnv* EnterVm();

}  // namespace impasto

#endif  // IMPASTO_ENGINE_JVM_H_
