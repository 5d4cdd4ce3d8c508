#include "request_queue.h"

#include <algorithm>
#include <utility>

namespace impasto {

void OwnedPicture::Allocate(int width, int height) {
  pixels_.reset(new float[static_cast<std::size_t>(width) * height * 4]);
  picture.status = IMPASTO_PRESENT;
  picture.width = width;
  picture.height = height;
  picture.pixels = pixels_.get();
  picture.reason = reason_.c_str();
}

void OwnedPicture::SetAbsent(std::string reason) {
  reason_ = std::move(reason);
  picture = {};
  picture.status = IMPASTO_ABSENT;
  picture.reason = reason_.c_str();
}

void OwnedPicture::SetStopped() {
  SetAbsent("the host no longer waits for this frame");
  picture.status = IMPASTO_STOPPED;
}

PaintJob::PaintJob(std::string shot_name, std::string settings_text)
    : ImpastoRequest{}, shot_(std::move(shot_name)), settings_(std::move(settings_text)) {
  shot = shot_.c_str();
  settings = settings_.c_str();
}

PaintJob::News PaintJob::WaitForNews(std::chrono::milliseconds at_most) {
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait_for(lock, at_most, [this] { return news_.order || news_.finished; });
  return news_;
}

void PaintJob::Answer(std::unique_ptr<OwnedPicture> picture) {
  std::lock_guard<std::mutex> lock(mutex_);
  fetched_ = std::move(picture);
  news_.order.reset();
  changed_.notify_all();
}

void PaintJob::Answer(std::string settings_text) {
  std::lock_guard<std::mutex> lock(mutex_);
  fetched_settings_ = std::move(settings_text);
  news_.order.reset();
  changed_.notify_all();
}

void PaintJob::Stop() {
  std::lock_guard<std::mutex> lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

bool PaintJob::Ask(FetchOrder order, std::unique_lock<std::mutex>* lock) {
  news_.order = order;
  changed_.notify_all();
  changed_.wait(*lock, [this] { return stopped_ || !news_.order; });
  news_.order.reset();
  return !stopped_;
}

const ImpastoPicture* PaintJob::Fetch(FetchOrder order) {
  std::unique_lock<std::mutex> lock(mutex_);
  if (!Ask(order, &lock)) {
    fetched_ = std::make_unique<OwnedPicture>();
    fetched_->SetStopped();
  }
  return &fetched_->picture;
}

const char* PaintJob::FetchSettings(int at_time) {
  std::unique_lock<std::mutex> lock(mutex_);
  return Ask({FetchOrder::kSettings, at_time}, &lock) ? fetched_settings_.c_str() : nullptr;
}

bool PaintJob::Report(double fraction) {
  std::lock_guard<std::mutex> lock(mutex_);
  news_.progress = std::clamp(fraction, 0.0, 1.0);
  return !stopped_;
}

void PaintJob::Finish(int outcome, std::string text) {
  std::lock_guard<std::mutex> lock(mutex_);
  news_.finished = true;
  news_.outcome = outcome;
  news_.text = std::move(text);
  changed_.notify_all();
}

RequestQueue& RequestQueue::Instance() {
  static RequestQueue& queue = *new RequestQueue;
  return queue;
}

void RequestQueue::Submit(std::shared_ptr<PaintJob> job) {
  std::lock_guard<std::mutex> lock(mutex_);
  waiting_.push_back(std::move(job));
  arrived_.notify_one();
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

ImpastoRequest* RequestQueue::Take() {
  std::unique_lock<std::mutex> lock(mutex_);
  arrived_.wait(lock, [this] { return !waiting_.empty(); });
  std::shared_ptr<PaintJob> job = std::move(waiting_.front());
  waiting_.pop_front();
  ImpastoRequest* request = job.get();
  taken_[request] = std::move(job);
  return request;
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

ImpastoRequest* impasto_take(void) { return RequestQueue::Instance().Take(); }

const ImpastoPicture* impasto_fetch(ImpastoRequest* request, int32_t clip, int32_t time) {
  return static_cast<PaintJob*>(request)->Fetch({clip, time});
}

const char* impasto_settings(ImpastoRequest* request, int32_t time) {
  return static_cast<PaintJob*>(request)->FetchSettings(time);
}

int32_t impasto_progress(ImpastoRequest* request, double fraction) {
  return static_cast<PaintJob*>(request)->Report(fraction) ? 1 : 0;
}

void impasto_finish(ImpastoRequest* request, int32_t outcome, const char* text) {
  RequestQueue::Instance().Finish(request, outcome, text);
}

}  // extern "C"
