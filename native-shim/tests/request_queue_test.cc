#include "engine/request_queue.h"

#include <thread>
#include <vector>

#include "check.h"
#include "render/background_job.h"

namespace {

using namespace impasto;
using std::chrono::milliseconds;

std::shared_ptr<PaintJob> NewJob(int time) {
  auto job = std::make_shared<PaintJob>("shot", "mix=1\n");
  job->time = time;
  return job;
}

void AJobGoesThereAndBack() {
  RequestQueue& queue = RequestQueue::Instance();
  std::thread engine([] {
    ImpastoRequest* request = impasto_take(IMPASTO_PAINTER);
    CHECK(std::string(request->shot) == "shot");
    const ImpastoPicture* before = impasto_fetch(request, IMPASTO_SOURCE, request->time - 1);
    CHECK(before->status == IMPASTO_PRESENT && before->width == 2);
    CHECK(std::string(impasto_settings(request, 5)) == "mix=0.5\n");
    CHECK(impasto_progress(request, 0.5, "painting") == 1);
    impasto_finish(request, IMPASTO_PAINTED, "a note");
  });
  auto job = NewJob(7);
  queue.Submit(job);
  PaintJob::News news = job->WaitForNews(milliseconds(5000));
  CHECK(news.order && news.order->time == 6 && news.order->clip == IMPASTO_SOURCE);
  auto picture = std::make_unique<OwnedPicture>();
  picture->Allocate(2, 2);
  job->Answer(std::move(picture));
  news = job->WaitForNews(milliseconds(5000));
  CHECK(news.order && news.order->time == 5 && news.order->clip == FetchOrder::kSettings);
  job->Answer(std::string("mix=0.5\n"));
  while (!news.finished) news = job->WaitForNews(milliseconds(5000));
  engine.join();
  CHECK(news.outcome == IMPASTO_PAINTED && news.text == "a note" && news.progress == 0.5 &&
        news.what == "painting");
}

void JobsAreTakenInOrder() {
  RequestQueue& queue = RequestQueue::Instance();
  auto first = NewJob(1);
  auto second = NewJob(2);
  queue.Submit(first);
  queue.Submit(second);
  CHECK(queue.Take(IMPASTO_PAINTER)->time == 1);
  CHECK(queue.Take(IMPASTO_PAINTER)->time == 2);
  queue.Finish(first.get(), IMPASTO_PAINTED, "");
  queue.Finish(second.get(), IMPASTO_PAINTED, "");
}

void AFrameIsHeldBackForTheOneBeforeIt() {
  RequestQueue& queue = RequestQueue::Instance();
  const auto shot = [](int time) {
    auto job = std::make_shared<PaintJob>("held back", "mix=1\n");
    job->time = time;
    return job;
  };
  auto sixth = shot(6);
  auto fifth = shot(5);
  queue.Submit(sixth);
  std::thread other([&] {
    std::this_thread::sleep_for(milliseconds(20));
    queue.Submit(fifth);
  });
  CHECK(queue.Take(IMPASTO_PAINTER)->time == 5);
  other.join();
  const auto start = std::chrono::steady_clock::now();
  CHECK(queue.Take(IMPASTO_PAINTER)->time == 6);
  CHECK(std::chrono::steady_clock::now() - start < milliseconds(60));
  auto ninth = shot(9);
  queue.Submit(ninth);
  CHECK(queue.Take(IMPASTO_PAINTER)->time == 9);
  for (const auto& job : {fifth, sixth, ninth}) queue.Finish(job.get(), IMPASTO_PAINTED, "");
}

void TheEarliestOfAShotGoesFirstWhereNoneCanBeFetchedAgain() {
  RequestQueue& queue = RequestQueue::Instance();
  auto other = std::make_shared<PaintJob>("another shot", "mix=1\n");
  other->time = 1;
  std::vector<std::shared_ptr<PaintJob>> jobs = {NewJob(5), NewJob(4), other, NewJob(3)};
  for (const auto& job : jobs) queue.Submit(job);
  for (const int time : {3, 5, 4, 1}) {
    ImpastoRequest* taken = nullptr;
    if (time == 5) jobs[0]->temporalAccess = jobs[1]->temporalAccess = 1;
    taken = queue.Take(IMPASTO_PAINTER);
    CHECK(taken->time == time);
    queue.Finish(taken, IMPASTO_PAINTED, "");
  }
}

void AWithdrawnJobIsNeverTaken() {
  RequestQueue& queue = RequestQueue::Instance();
  auto gone = NewJob(1);
  auto next = NewJob(2);
  queue.Submit(gone);
  queue.Submit(next);
  queue.Withdraw(gone);
  ImpastoRequest* taken = queue.Take(IMPASTO_PAINTER);
  CHECK(taken->time == 2);
  queue.Finish(taken, IMPASTO_PAINTED, "");
}

void TheEngineOutlivesAHostThatLeft() {
  RequestQueue& queue = RequestQueue::Instance();
  auto job = NewJob(1);
  queue.Submit(job);
  ImpastoRequest* request = queue.Take(IMPASTO_PAINTER);
  std::thread engine([request] {
    // Blocks, as nobody answers, until the host leaves.
    CHECK(impasto_fetch(request, IMPASTO_MASK, 3)->status == IMPASTO_STOPPED);
    CHECK(impasto_settings(request, 2) == nullptr);
    CHECK(impasto_progress(request, 0.9, "painting") == 0);
    CHECK(std::string(request->settings) == "mix=1\n");
    impasto_finish(request, IMPASTO_ABORTED, "");
  });
  while (!job->WaitForNews(milliseconds(5000)).order) {
  }
  queue.Withdraw(job);
  job.reset();
  engine.join();
}

void TheAttendantTakesLastPaintingsAlone() {
  RequestQueue& queue = RequestQueue::Instance();
  auto frame = NewJob(4);
  auto last = std::make_shared<PaintJob>(*frame, IMPASTO_LAST_PAINTING);
  queue.Submit(last);
  queue.Submit(frame);
  CHECK(queue.Take(IMPASTO_PAINTER) == frame.get());
  ImpastoRequest* taken = queue.Take(IMPASTO_ATTENDANT);
  CHECK(taken == last.get() && taken->time == 4 && std::string(taken->settings) == "mix=1\n");
  queue.Finish(frame.get(), IMPASTO_PAINTED, "");
  queue.Finish(taken, IMPASTO_STAND_IN, "");
}

void ABackgroundFrameGoesOnButNobodyAnswers() {
  RequestQueue& queue = RequestQueue::Instance();
  auto left = NewJob(1);
  queue.Submit(left);
  ImpastoRequest* request = queue.Take(IMPASTO_PAINTER);
  ContinueInBackground(left);
  CHECK(impasto_fetch(request, IMPASTO_MASK, 1)->status == IMPASTO_STOPPED);
  CHECK(impasto_settings(request, 2) == nullptr);
  StopOtherBackgroundJob(*NewJob(1));
  CHECK(impasto_progress(request, 0.5, "painting") == 1);
  StopOtherBackgroundJob(*NewJob(2));
  CHECK(impasto_progress(request, 0.5, "painting") == 0);
  queue.Finish(request, IMPASTO_ABORTED, "");
}

void OneFrameIsInTheBackgroundAtATime() {
  RequestQueue& queue = RequestQueue::Instance();
  auto first = NewJob(1);
  auto same = NewJob(1);
  auto other = NewJob(2);
  for (const auto& job : {first, same, other}) queue.Submit(job);
  ContinueInBackground(first);
  ContinueInBackground(same);  // withdrawn, as the first is still there
  ImpastoRequest* request = queue.Take(IMPASTO_PAINTER);
  CHECK(request == first.get());
  first.reset();
  CHECK(queue.Take(IMPASTO_PAINTER) == other.get());
  ContinueInBackground(other);
  CHECK(impasto_progress(request, 0.5, "painting") == 0);
  CHECK(impasto_progress(other.get(), 0.5, "painting") == 1);
  queue.Finish(request, IMPASTO_ABORTED, "");
  queue.Finish(other.get(), IMPASTO_PAINTED, "");
}

void WithoutAnEngineEveryJobFailsWithTheReason() {
  RequestQueue& queue = RequestQueue::Instance();
  auto waiting = NewJob(1);
  auto taken = NewJob(2);
  queue.Submit(taken);
  queue.Take(IMPASTO_PAINTER);
  queue.Submit(waiting);
  queue.FailAll("no engine");
  for (const auto& job : {waiting, taken}) {
    const PaintJob::News news = job->WaitForNews(milliseconds(0));
    CHECK(news.finished && news.outcome == IMPASTO_FAILED && news.text == "no engine");
  }
}

}  // namespace

int main() {
  AJobGoesThereAndBack();
  JobsAreTakenInOrder();
  AFrameIsHeldBackForTheOneBeforeIt();
  TheEarliestOfAShotGoesFirstWhereNoneCanBeFetchedAgain();
  AWithdrawnJobIsNeverTaken();
  TheEngineOutlivesAHostThatLeft();
  TheAttendantTakesLastPaintingsAlone();
  ABackgroundFrameGoesOnButNobodyAnswers();
  OneFrameIsInTheBackgroundAtATime();
  WithoutAnEngineEveryJobFailsWithTheReason();
  return Report("request_queue");
}
