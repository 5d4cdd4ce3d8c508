#include "action.h"

#include <clocale>

#include "host.h"

namespace impasto::host {

void CurrentAction::begin(const std::string& name, OfxTime time) {
  std::lock_guard<std::mutex> lock(mutex_);
  name_ = name;
  time_ = time;
  thread_ = std::this_thread::get_id();
}

void CurrentAction::end() {
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

bool CurrentAction::isRunning() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return !name_.empty();
}

bool CurrentAction::isOnThisThread() const {
  std::lock_guard<std::mutex> lock(mutex_);
  return thread_ == std::this_thread::get_id();
}

ActionScope::ActionScope(const std::string& name, OfxTime time)
    : name_(name), locale_(std::setlocale(LC_ALL, nullptr)) {
  host().action.begin(name, time);
}

ActionScope::~ActionScope() {
  Host& h = host();
  h.action.end();
  h.loans.closeAll(name_);
  if (h.progress.stopOpenTask()) {
    h.rules.broken("progress-open", name_ + " ended without progressEnd");
  }
  const std::string now = std::setlocale(LC_ALL, nullptr);
  if (now != locale_) {
    h.rules.broken("locale",
                   name_ + " changed the process's locale from " + locale_ + " to " + now);
    std::setlocale(LC_ALL, locale_.c_str());
  }
}

void requireAction(const char* function) {
  if (host().action.isRunning()) return;
  host().rules.broken("outside-action", std::string(function) + " was called outside any action");
}

void requireActionThread(const char* function) {
  requireAction(function);
  if (!host().action.isRunning() || host().action.isOnThisThread()) return;
  host().rules.broken("wrong-thread", std::string(function) + " was called in " +
                                          host().action.name() +
                                          " from another thread than the action's");
}

}  // namespace impasto::host
