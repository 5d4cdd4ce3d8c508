#include "jvm.h"

#include <dlfcn.h>
#include <jni.h>
#include <pthread.h>
#include <signal.h>

#include <cstdlib>
#include <clocale>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "bundle.h"
#include "java_runtime.h"
#include "jni_calls.h"
#include "request_queue.h"

namespace impasto {
namespace {

// HotSpot cannot attach a thread with a small stack, and hosts' threads have any size.
constexpr std::size_t kStackBytes = std::size_t{16} << 20;

enum class State { kIdle, kRunning, kDead };

// Never destroyed: the engine's thread outlives the process's static objects.
struct Engine {
  std::mutex mutex;
  State state = State::kIdle;
  std::string death;  // why, where dead
};

Engine& TheEngine() {
  static Engine& engine = *new Engine;
  return engine;
}

void End(State state, const std::string& text) {
  {
    std::lock_guard<std::mutex> guard(TheEngine().mutex);
    TheEngine().state = state;
    TheEngine().death = text;
  }
  RequestQueue::Instance().FailAll(text);
}

// The VM's start calls setlocale, after which the host would read and write numbers differently.
class LocaleKept {
 public:
  LocaleKept() : saved_(std::setlocale(LC_ALL, nullptr)) {}
  ~LocaleKept() { std::setlocale(LC_ALL, saved_.c_str()); }

 private:
  const std::string saved_;
};

template <typename Function>
Function* Symbol(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

// A VM that somebody else started in this process; null where there is none.
JavaVM* RunningVm() {
  void* library = dlopen("libjvm.so", RTLD_NOW | RTLD_NOLOAD);
  if (library == nullptr) return nullptr;
  auto* created = Symbol<decltype(JNI_GetCreatedJavaVMs)>(library, "JNI_GetCreatedJavaVMs");
  JavaVM* vm = nullptr;
  jsize count = 0;
  if (created == nullptr || created(&vm, 1, &count) != JNI_OK || count == 0) return nullptr;
  return vm;
}

std::string Environment(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

std::vector<std::string> VmOptions() {
  return {"-Xrs",  // leaves INT, TERM, HUP and QUIT to the host
          "-Xmx" + Environment("IMPASTO_JAVA_HEAP", "1g"),
          "-XX:+UseSerialGC",   // pictures are not on the heap: the least threads and memory will do
          "-XX:-UsePerfData",   // no file in the temporary folder for each process
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",  // as from Java 18 on by itself
          "-XX:ErrorFile=" + Environment("TMPDIR", "/tmp") + "/impasto_java_error_%p.log"};
}

JNIEnv* CreateVm() {
  const std::string path = FindJvmLibrary(TheBundle().resources);
  void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (library == nullptr) {
    throw NoJavaRuntime(std::string("the Java runtime cannot be loaded: ") + dlerror());
  }
  auto* create = Symbol<decltype(JNI_CreateJavaVM)>(library, "JNI_CreateJavaVM");
  if (create == nullptr) throw std::runtime_error(path + " is no Java runtime: no JNI_CreateJavaVM");

  std::vector<std::string> texts = VmOptions();
  std::vector<JavaVMOption> options;
  for (std::string& text : texts) options.push_back({text.data(), nullptr});
  JavaVMInitArgs arguments = {JNI_VERSION_10, static_cast<jint>(options.size()), options.data(),
                              JNI_FALSE};
  JavaVM* vm = nullptr;
  void* env = nullptr;
  const jint status = create(&vm, &env, &arguments);
  if (status != JNI_OK) {
    throw std::runtime_error(
        "the Java runtime " + path + " did not start (status " + std::to_string(status) +
        "). Free some memory or set IMPASTO_JAVA_HEAP to a smaller heap than '" +
        Environment("IMPASTO_JAVA_HEAP", "1g") + "', then start the host again");
  }
  return static_cast<JNIEnv*>(env);
}

JNIEnv* AttachOrCreateVm() {
  JavaVM* vm = RunningVm();
  if (vm == nullptr) return CreateVm();
  void* env = nullptr;
  if (vm->AttachCurrentThreadAsDaemon(&env, nullptr) != JNI_OK) {
    throw std::runtime_error("the Java runtime that already runs in this host refused a thread; "
                             "start the host again");
  }
  return static_cast<JNIEnv*>(env);
}

// Runs Java until the process ends, or until Java gives up.
void Serve() {
  JNIEnv* env;
  {
    LocaleKept locale;
    env = AttachOrCreateVm();
  }
  // For tests only: another class to serve requests, and where it lies.
  const std::string name = Environment("IMPASTO_SERVE_CLASS", "org.impasto.bridge.Serve");
  std::vector<std::string> class_path = ClassPath(TheBundle());
  const std::string more = Environment("IMPASTO_SERVE_CLASS_PATH", "");
  if (!more.empty()) class_path.push_back(more);
  RunMain(env, class_path, name, TheBundle().library);
}

// Deadly faults must reach the VM on the thread they happen on; all else is the host's.
void BlockHostsSignals() {
  sigset_t signals;
  sigfillset(&signals);
  for (int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP}) sigdelset(&signals, fault);
  pthread_sigmask(SIG_SETMASK, &signals, nullptr);
}

void* EngineThread(void*) {
  BlockHostsSignals();
  try {
    Serve();
    End(State::kDead, "the engine stopped serving; start the host again");
  } catch (const NoJavaRuntime& error) {
    End(State::kIdle, error.what());  // one may be there at the next attempt
  } catch (const std::exception& error) {
    End(State::kDead, error.what());
  } catch (...) {
    End(State::kDead, "the engine's thread failed; start the host again");
  }
  return nullptr;
}

bool StartThread() {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackBytes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  const int status = pthread_create(&thread, &attributes, EngineThread, nullptr);
  pthread_attr_destroy(&attributes);
  return status == 0;
}

}  // namespace

void EnsureEngine() {
  Engine& engine = TheEngine();
  std::string failure;
  {
    std::lock_guard<std::mutex> guard(engine.mutex);
    if (engine.state == State::kRunning) return;
    if (engine.state == State::kDead) {
      failure = engine.death;
    } else if (StartThread()) {
      engine.state = State::kRunning;
    } else {
      failure = "no thread could be started for the engine; free some memory and render again";
    }
  }
  if (!failure.empty()) RequestQueue::Instance().FailAll(failure);
}

}  // namespace impasto
