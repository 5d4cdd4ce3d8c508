#include "engine/engine.h"

#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/java_runtime.h"
#include "engine/jni_calls.h"
#include "engine/jvm.h"
#include "engine/request_queue.h"
#include "platform/bundle.h"
#include "platform/environment.h"
#include "platform/platform.h"

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

void EngineThread() {
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
    } else if (StartThread(kStackBytes, EngineThread)) {
      engine.state = State::kRunning;
    } else {
      failure = "no thread could be started for the engine; free some memory and render again";
    }
  }
  if (!failure.empty()) RequestQueue::Instance().FailAll(failure);
}

}  // namespace impasto
