#include "process/java_before.h"

#include <dlfcn.h>

#include "run/options.h"

namespace impasto::host {
namespace {

// As jni.h has it; the host is built without a Java development kit.
struct InitArguments {
  int version = 0x000a0000;
  int option_count = 0;
  void* options = nullptr;
  unsigned char ignore_unrecognized = 0;
};

}  // namespace

void StartJava(const std::string& library) {
  void* const runtime = dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (runtime == nullptr) throw UsageError("--java-first: " + std::string(dlerror()));
  auto* const create =
      reinterpret_cast<int (*)(void**, void**, void*)>(dlsym(runtime, "JNI_CreateJavaVM"));
  InitArguments arguments;
  void* vm = nullptr;
  void* environment = nullptr;
  if (create == nullptr || create(&vm, &environment, &arguments) != 0) {
    throw UsageError("--java-first: " + library + " did not start");
  }
}

}  // namespace impasto::host
