// One frame being painted, shared by the host's render thread and the engine's thread.
#ifndef IMPASTO_ENGINE_PAINT_JOB_H_
#define IMPASTO_ENGINE_PAINT_JOB_H_

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "impasto/bridge.h"

namespace impasto {

// A picture and the memory behind it.
class OwnedPicture {
 public:
  // Pixels are undefined. Throws std::bad_alloc.
  void Allocate(int width, int height);
  void SetAbsent(std::string reason);
  void SetStopped();
  void SetUnfit(std::string reason);

  ImpastoPicture picture = {};

 private:
  std::unique_ptr<float[]> pixels_;
  std::string reason_;
};

// What the engine asks the host's thread for.
struct FetchOrder {
  static constexpr int kSettings = -1;

  int clip;  // IMPASTO_SOURCE ..., or kSettings for the parameters
  int time;
};

// One frame being painted. The host's thread and the engine's share it; whoever leaves last frees
// it, so that an aborted render returns at once while the engine still winds up.
class PaintJob : public ImpastoRequest {
 public:
  // Texts are copied.
  PaintJob(std::string shot, std::string settings, std::string colourspace = "",
           std::string node = "");

  // Another task about the same frame, which shares the Source picture; its result is yet to be
  // allocated.
  PaintJob(const PaintJob& frame, int other_task);

  // What the host's thread finds when it looks.
  struct News {
    std::optional<FetchOrder> order;  // to be answered before anything else
    double progress = 0;              // in [0,1]
    std::string what;                 // is being done
    bool finished = false;
    int outcome = IMPASTO_FAILED;
    std::string text;
  };

  // Host's side. Waits until there is an order or an end, or the time is over.
  News WaitForNews(std::chrono::milliseconds at_most);
  void Answer(std::unique_ptr<OwnedPicture> picture);
  void Answer(std::string settings);
  void Stop();
  // Nobody answers from now on: what the engine still asks for is not to be had, but it may go on.
  void Detach();
  // Whether the other's painting is the same, as far as the host's side can tell.
  bool SameQuestion(const PaintJob& other) const;

  // Whether this is an earlier frame of the other's shot, which the other cannot ask for itself.
  bool GoesBefore(const PaintJob& other) const;

  // Engine's side.
  const ImpastoPicture* Fetch(FetchOrder order);
  const char* FetchSettings(int time);  // null where stopped
  bool Report(double fraction, const char* what);
  void Finish(int outcome, std::string text);

  std::shared_ptr<OwnedPicture> source_memory = std::make_shared<OwnedPicture>();
  OwnedPicture result_memory;

 private:
  const std::string shot_;
  const std::string settings_;
  const std::string colourspace_;
  const std::string node_;
  std::mutex mutex_;
  std::condition_variable changed_;
  News news_;
  bool stopped_ = false;
  bool detached_ = false;
  std::unique_ptr<OwnedPicture> fetched_;
  std::string fetched_settings_;

  void PointAtTexts();
  // False where nobody answers.
  bool Ask(FetchOrder order, std::unique_lock<std::mutex>* lock);
};

}  // namespace impasto

#endif  // IMPASTO_ENGINE_PAINT_JOB_H_
