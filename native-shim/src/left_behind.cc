#include "left_behind.h"

#include <mutex>
#include <utility>

#include "request_queue.h"

namespace impasto {
namespace {

// The queue alone keeps the job and its pictures, until the engine has finished it.
struct Left {
  std::mutex mutex;
  std::weak_ptr<PaintJob> job;

  // To be called behind the lock.
  void Stop() {
    if (const std::shared_ptr<PaintJob> left = job.lock()) RequestQueue::Instance().Withdraw(left);
    job.reset();
  }
};

Left& TheLeft() {
  static Left& left = *new Left;
  return left;
}

}  // namespace

void LeaveBehind(std::shared_ptr<PaintJob> job) {
  std::lock_guard<std::mutex> guard(TheLeft().mutex);
  const std::shared_ptr<PaintJob> before = TheLeft().job.lock();
  if (before != nullptr && before->SameQuestion(*job))
    return RequestQueue::Instance().Withdraw(job);
  TheLeft().Stop();
  job->LeaveAlone();
  TheLeft().job = job;
}

void MakeWay(const PaintJob& coming) {
  std::lock_guard<std::mutex> guard(TheLeft().mutex);
  const std::shared_ptr<PaintJob> before = TheLeft().job.lock();
  if (before != nullptr && !before->SameQuestion(coming)) TheLeft().Stop();
}

void MakeWay() {
  std::lock_guard<std::mutex> guard(TheLeft().mutex);
  TheLeft().Stop();
}

}  // namespace impasto
