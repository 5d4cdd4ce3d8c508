#include "engine/request_queue.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace impasto {
namespace {

constexpr std::chrono::milliseconds kHeldBack(100);
constexpr std::size_t kMostShots = 1000;

}  // namespace

RequestQueue& RequestQueue::Instance() {
  static RequestQueue& queue = *new RequestQueue;
  return queue;
}

void RequestQueue::Submit(std::shared_ptr<PaintJob> job) {
  std::lock_guard<std::mutex> lock(mutex_);
  waiting_.push_back(std::move(job));
  arrived_.notify_all();
}

void RequestQueue::Withdraw(const std::shared_ptr<PaintJob>& job) {
  std::lock_guard<std::mutex> lock(mutex_);
  waiting_.erase(std::remove(waiting_.begin(), waiting_.end(), job), waiting_.end());
  job->Stop();
}

void RequestQueue::FailAll(const std::string& text) {
  std::lock_guard<std::mutex> lock(mutex_);
  for (const auto& job : waiting_) job->Finish(IMPASTO_FAILED, text);
  for (const auto& entry : taken_) entry.second->Finish(IMPASTO_FAILED, text);
  waiting_.clear();
  taken_.clear();
}

RequestQueue::Jobs::iterator RequestQueue::Next(int worker) {
  const auto mine = [worker](const std::shared_ptr<PaintJob>& job) {
    return (job->task == IMPASTO_LAST_PAINTING) == (worker == IMPASTO_ATTENDANT);
  };
  auto found = std::find_if(waiting_.begin(), waiting_.end(), mine);
  for (auto each = found; each != waiting_.end(); ++each) {
    if (mine(*each) && (*each)->GoesBefore(**found)) found = each;
  }
  return found;
}

bool RequestQueue::MayWait(const PaintJob& job) const {
  if (job.task != IMPASTO_PAINT || job.temporalAccess != 0) return false;
  const auto last = last_taken_.find(job.shot);
  return last == last_taken_.end() || (job.time != last->second && job.time != last->second + 1);
}

ImpastoRequest* RequestQueue::Take(int worker) {
  std::unique_lock<std::mutex> lock(mutex_);
  for (;;) {
    arrived_.wait(lock, [&] { return Next(worker) != waiting_.end(); });
    const auto enough = std::chrono::steady_clock::now() + kHeldBack;
    auto found = Next(worker);
    while (found != waiting_.end() && MayWait(**found) &&
           arrived_.wait_until(lock, enough) != std::cv_status::timeout) {
      found = Next(worker);
    }
    found = Next(worker);
    if (found == waiting_.end()) continue;
    std::shared_ptr<PaintJob> job = std::move(*found);
    waiting_.erase(found);
    if (job->task == IMPASTO_PAINT) {
      if (last_taken_.size() > kMostShots) last_taken_.clear();
      last_taken_[job->shot] = job->time;
    }
    ImpastoRequest* request = job.get();
    taken_[request] = std::move(job);
    return request;
  }
}

void RequestQueue::Finish(ImpastoRequest* request, int outcome, std::string text) {
  std::lock_guard<std::mutex> lock(mutex_);
  auto entry = taken_.find(request);
  if (entry == taken_.end()) return;
  entry->second->Finish(outcome, std::move(text));
  taken_.erase(entry);
}

}  // namespace impasto

using impasto::PaintJob;
using impasto::RequestQueue;

// The natives that JavaCPP generates turn a C++ exception that leaves these into a Java one.
extern "C" {

ImpastoRequest* impasto_take(int32_t worker) { return RequestQueue::Instance().Take(worker); }

const ImpastoPicture* impasto_fetch(ImpastoRequest* request, int32_t clip, int32_t time) {
  return static_cast<PaintJob*>(request)->Fetch({clip, time});
}

const char* impasto_settings(ImpastoRequest* request, int32_t time) {
  return static_cast<PaintJob*>(request)->FetchSettings(time);
}

int32_t impasto_progress(ImpastoRequest* request, double fraction, const char* what) {
  return static_cast<PaintJob*>(request)->Report(fraction, what) ? 1 : 0;
}

void impasto_finish(ImpastoRequest* request, int32_t outcome, const char* text) {
  RequestQueue::Instance().Finish(request, outcome, text);
}

}  // extern "C"
