#include "render/background_job.h"

#include <mutex>
#include <utility>

#include "engine/request_queue.h"

namespace impasto {
namespace {

// The queue alone keeps the job and its pictures, until the engine has finished it.
struct Background {
  std::mutex mutex;
  std::weak_ptr<PaintJob> job;

  // To be called behind the lock.
  void Stop() {
    if (const std::shared_ptr<PaintJob> running = job.lock()) {
      RequestQueue::Instance().Withdraw(running);
    }
    job.reset();
  }
};

Background& TheBackground() {
  static Background& background = *new Background;
  return background;
}

}  // namespace

void ContinueInBackground(std::shared_ptr<PaintJob> job) {
  std::lock_guard<std::mutex> guard(TheBackground().mutex);
  const std::shared_ptr<PaintJob> before = TheBackground().job.lock();
  if (before != nullptr && before->SameQuestion(*job))
    return RequestQueue::Instance().Withdraw(job);
  TheBackground().Stop();
  job->Detach();
  TheBackground().job = job;
}

void StopOtherBackgroundJob(const PaintJob& coming) {
  std::lock_guard<std::mutex> guard(TheBackground().mutex);
  const std::shared_ptr<PaintJob> before = TheBackground().job.lock();
  if (before != nullptr && !before->SameQuestion(coming)) TheBackground().Stop();
}

void StopBackgroundJob() {
  std::lock_guard<std::mutex> guard(TheBackground().mutex);
  TheBackground().Stop();
}

}  // namespace impasto
