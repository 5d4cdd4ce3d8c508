#include "engine/paint_job.h"

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

void OwnedPicture::SetUnfit(std::string reason) {
  SetAbsent(std::move(reason));
  picture.status = IMPASTO_UNFIT;
}

PaintJob::PaintJob(std::string shot_name, std::string settings_text, std::string space,
                   std::string node_name)
    : ImpastoRequest{},
      shot_(std::move(shot_name)),
      settings_(std::move(settings_text)),
      colourspace_(std::move(space)),
      node_(std::move(node_name)) {
  PointAtTexts();
}

PaintJob::PaintJob(const PaintJob& frame, int other_task)
    : ImpastoRequest(frame),
      source_memory(frame.source_memory),
      shot_(frame.shot_),
      settings_(frame.settings_),
      colourspace_(frame.colourspace_),
      node_(frame.node_) {
  PointAtTexts();
  task = other_task;
}

void PaintJob::PointAtTexts() {
  shot = shot_.c_str();
  settings = settings_.c_str();
  colourspace = colourspace_.c_str();
  node = node_.c_str();
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

void PaintJob::Detach() {
  std::lock_guard<std::mutex> lock(mutex_);
  detached_ = true;
  changed_.notify_all();
}

bool PaintJob::SameQuestion(const PaintJob& other) const {
  return shot_ == other.shot_ && settings_ == other.settings_ && time == other.time &&
         draft == other.draft;
}

bool PaintJob::GoesBefore(const PaintJob& other) const {
  return task == IMPASTO_PAINT && other.task == IMPASTO_PAINT && temporalAccess == 0 &&
         shot_ == other.shot_ && time < other.time;
}

bool PaintJob::Ask(FetchOrder order, std::unique_lock<std::mutex>* lock) {
  news_.order = order;
  changed_.notify_all();
  changed_.wait(*lock, [this] { return stopped_ || detached_ || !news_.order; });
  const bool answered = !news_.order;
  news_.order.reset();
  return answered && !stopped_;
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

bool PaintJob::Report(double fraction, const char* what) {
  std::lock_guard<std::mutex> lock(mutex_);
  news_.progress = std::clamp(fraction, 0.0, 1.0);
  news_.what = what;
  return !stopped_;
}

void PaintJob::Finish(int outcome, std::string text) {
  std::lock_guard<std::mutex> lock(mutex_);
  news_.finished = true;
  news_.outcome = outcome;
  news_.text = std::move(text);
  changed_.notify_all();
}

}  // namespace impasto
