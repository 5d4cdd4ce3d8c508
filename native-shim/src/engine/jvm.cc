#include "engine/jvm.h"

#include <stdexcept>
#include <string>
#include <vector>

#include "engine/java_memory.h"
#include "engine/java_runtime.h"
#include "platform/locale_kept.h"
#include "platform/bundle.h"
#include "platform/environment.h"
#include "platform/platform.h"
#include "platform/quiet_stderr.h"

namespace impasto {
namespace {

// A VM that somebody else started in this process; null where there is none.
JavaVM* RunningVm() {
  auto* created = reinterpret_cast<decltype(JNI_GetCreatedJavaVMs)*>(
      FunctionOfLoadedJvm("JNI_GetCreatedJavaVMs"));
  JavaVM* vm = nullptr;
  jsize count = 0;
  if (created == nullptr || created(&vm, 1, &count) != JNI_OK || count == 0) return nullptr;
  return vm;
}

// Vectors of processors are an incubating module of Java, which not every runtime has.
constexpr const char* kVectorModule = "jdk.incubator.vector";

std::vector<std::string> VmOptions(const std::string& library) {
  std::vector<std::string> options = {
      "-Xrs",     // leaves INT, TERM, HUP and QUIT to the host
      "-Xms16m",  // grows no further than it must
      "-Xmx" + JavaHeap(),
      "-XX:MinHeapFreeRatio=10",
      "-XX:MaxHeapFreeRatio=30",
      "-XX:CompressedClassSpaceSize=128m",  // of addresses: a gigabyte is not always to be had
      "-XX:+UseSerialGC",                   // with the fewest threads
      "-XX:-UsePerfData",                   // no file in the temporary folder for each process
      "-Djava.awt.headless=true",
      "-Dfile.encoding=UTF-8",  // as from Java 18 on by itself
      "-XX:ErrorFile=" + TemporaryFolder() + "/impasto_java_error_%p.log"};
  if (HasModule(library, kVectorModule)) {
    options.push_back(std::string("--add-modules=") + kVectorModule);
  }
  return options;
}

JNIEnv* CreateVm() {
  RequireRoomForJava(JavaHeap());
  const std::string path = FindJvmLibrary(TheBundle().resources);
  decltype(JNI_CreateJavaVM)* create = nullptr;
  try {
    create = reinterpret_cast<decltype(JNI_CreateJavaVM)*>(FunctionOf(path, "JNI_CreateJavaVM"));
  } catch (const std::exception& error) {
    throw NoJavaRuntime(std::string("the Java runtime cannot be loaded: ") + error.what());
  }

  std::vector<std::string> texts = VmOptions(path);
  std::vector<JavaVMOption> options;
  for (std::string& text : texts) options.push_back({text.data(), nullptr});
  JavaVMInitArgs arguments = {JNI_VERSION_10, static_cast<jint>(options.size()), options.data(),
                              JNI_FALSE};
  JavaVM* vm = nullptr;
  void* env = nullptr;
  const jint status = [&] {
    // Java says that it uses an incubating module, which no artist can do anything about.
    QuietStderr quiet("Using incubator modules");
    return create(&vm, &env, &arguments);
  }();
  if (status != JNI_OK) {
    throw std::runtime_error(
        "the Java runtime " + path + " did not start (status " + std::to_string(status) +
        "). Free some memory or set IMPASTO_JAVA_HEAP to a smaller heap than '" + JavaHeap() +
        "', then start the host again");
  }
  return static_cast<JNIEnv*>(env);
}

JNIEnv* AttachOrCreateVm() {
  JavaVM* vm = RunningVm();
  if (vm == nullptr) return CreateVm();
  void* env = nullptr;
  if (vm->AttachCurrentThreadAsDaemon(&env, nullptr) != JNI_OK) {
    throw std::runtime_error(
        "the Java runtime that already runs in this host refused a thread; "
        "start the host again");
  }
  return static_cast<JNIEnv*>(env);
}

}  // namespace

JNIEnv* EnterVm() {
  LocaleKept locale;
  return AttachOrCreateVm();
}

}  // namespace impasto
