#include "panel/store_tasks.h"

#include <chrono>
#include <memory>
#include <stdexcept>

#include "engine/engine.h"
#include "platform/locale_kept.h"
#include "engine/paint_job.h"
#include "engine/request_queue.h"
#include "impasto/parameter_table.h"
#include "ofx/progress.h"
#include "render/settings.h"
#include "render/shot.h"

namespace impasto {
namespace {

constexpr std::chrono::milliseconds kPoll(20);
constexpr std::chrono::seconds kPatience(60);

struct Withdrawal {
  std::shared_ptr<PaintJob> job;
  ~Withdrawal() {
    RequestQueue::Instance().Withdraw(job);
    LocaleKept::Await();
  }
};

std::string Ask(OfxImageEffectHandle effect, OfxTime time, int task) {
  auto job = std::make_shared<PaintJob>("", ReadSettings(effect, time));
  job->task = task;
  job->time = FrameAt(time);
  const Withdrawal withdrawal{job};
  RequestQueue::Instance().Submit(job);
  EnsureEngine();
  ProgressBar bar(effect);
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (std::chrono::steady_clock::now() < end) {
    const PaintJob::News news = job->WaitForNews(kPoll);
    if (news.finished && news.outcome == IMPASTO_PAINTED) return news.text;
    if (news.finished) throw std::runtime_error(news.text);
    if (news.order) break;  // there is no picture to be had for a question
    if (!bar.Update(0)) break;
  }
  throw std::runtime_error(
      "the engine is busy with a frame; press the button again when it is painted");
}

}  // namespace

std::string StoreFolder(OfxImageEffectHandle effect, OfxTime time) {
  return Ask(effect, time, IMPASTO_STORE_FOLDER);
}

std::string ClearStore(OfxImageEffectHandle effect, OfxTime time) {
  return Ask(effect, time, IMPASTO_CLEAR_STORE);
}

std::string Info(OfxImageEffectHandle effect, OfxTime time) {
  return std::string(kPlugin.label) + " " + std::to_string(kPlugin.version_major) + "." +
         std::to_string(kPlugin.version_minor) + ": " + Ask(effect, time, IMPASTO_INFO);
}

}  // namespace impasto
