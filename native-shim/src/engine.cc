#include "engine.h"

#include <pthread.h>
#include <signal.h>

#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "bundle.h"
#include "environment.h"
#include "java_runtime.h"
#include "jni_calls.h"
#include "jvm.h"
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

// Runs Java until the process ends, or until Java gives up.
void Serve() {
  JNIEnv* env = EnterVm();
  // For tests only: another class to serve requests, and where it lies.
  const std::string name = Environment("IMPASTO_SERVE_CLASS", "org.impasto.bridge.Serve");
  std::vector<std::string> class_path = ClassPath(TheBundle());
  const std::string more = Environment("IMPASTO_SERVE_CLASS_PATH");
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
