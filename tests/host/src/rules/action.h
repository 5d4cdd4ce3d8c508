// Which action the plugin is in, and the checks at its end.
#ifndef IMPASTO_HOST_RULES_ACTION_H_
#define IMPASTO_HOST_RULES_ACTION_H_

#include <mutex>
#include <string>
#include <thread>

#include "ofx/ofx.h"

namespace impasto::host {

// Thread-safe view of the running action; empty name: none.
class CurrentAction {
 public:
  void Begin(const std::string& name, OfxTime time);
  void End();

  std::string name() const;
  OfxTime time() const;
  bool IsRunning() const;
  bool IsOnThisThread() const;

 private:
  mutable std::mutex mutex_;
  std::string name_;
  OfxTime time_ = 0;
  std::thread::id thread_;
};

// Opens an action for the scope's lifetime; at the end everything the plugin borrowed must be back
// and the process as it was (locale).
class ActionScope {
 public:
  ActionScope(const std::string& name, OfxTime time);
  ~ActionScope();
  ActionScope(const ActionScope&) = delete;
  ActionScope& operator=(const ActionScope&) = delete;

 private:
  std::string name_;
  std::string locale_;
};

// For suite functions: reports a call outside every action. Other threads may call.
void RequireAction(const char* function);

// For suite functions that only the action's own thread may call (images, parameters, messages).
void RequireActionThread(const char* function);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RULES_ACTION_H_
