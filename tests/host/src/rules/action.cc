#include "rules/action.h"

#include <clocale>

#include "rules/host.h"

namespace impasto::host {

void CurrentAction::Begin(const std::string& name, OfxTime time) {
  std::lock_guard<std::mutex> lock(mutex_);
  name_ = name;
  time_ = time;
  thread_ = std::this_thread::get_id();
}

void CurrentAction::End() {
  std::lock_guard<std::mutex> lock(mutex_);
  name_.clear();
  thread_ = std::thread::id();
}

std::string CurrentAction::name() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return name_;
}

OfxTime CurrentAction::time() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return time_;
}

bool CurrentAction::IsRunning() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return !name_.empty();
}

bool CurrentAction::IsOnThisThread() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return thread_ == std::this_thread::get_id();
}

ActionScope::ActionScope(const std::string& name, OfxTime time)
    : name_(name), locale_(std::setlocale(LC_ALL, nullptr)) {
  TheHost().action.Begin(name, time);
}

ActionScope::~ActionScope() {
  Host& h = TheHost();
  h.action.End();
  h.loans.CloseAll(name_);
  if (h.progress.StopOpenTask()) {
    h.rules.Broken("progress-open", name_ + " ended without progressEnd");
  }
  const std::string now = std::setlocale(LC_ALL, nullptr);
  if (now != locale_) {
    h.rules.Broken("locale",
                   name_ + " changed the process's locale from " + locale_ + " to " + now);
    std::setlocale(LC_ALL, locale_.c_str());
  }
}

void RequireAction(const char* function) {
  if (TheHost().action.IsRunning()) return;
  TheHost().rules.Broken("outside-action",
                         std::string(function) + " was called outside any action");
}

void RequireActionThread(const char* function) {
  RequireAction(function);
  if (!TheHost().action.IsRunning() || TheHost().action.IsOnThisThread()) return;
  TheHost().rules.Broken("wrong-thread", std::string(function) + " was called in " +
                                             TheHost().action.name() +
                                             " from another thread than the action's");
}

}  // namespace impasto::host
