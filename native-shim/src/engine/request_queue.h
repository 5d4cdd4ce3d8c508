// Where the host's render threads and the engine's thread meet. Host threads never enter the JVM,
// the JVM's threads never enter the host: they only wait for each other here.
#ifndef IMPASTO_ENGINE_REQUEST_QUEUE_H_
#define IMPASTO_ENGINE_REQUEST_QUEUE_H_

#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "engine/paint_job.h"

namespace impasto {

class RequestQueue {
 public:
  // The process's one queue; never destroyed, as threads of the JVM wait in it when the host exits.
  static RequestQueue& Instance();

  // Host's side.
  void Submit(std::shared_ptr<PaintJob> job);
  // The host no longer waits for this job.
  void Withdraw(const std::shared_ptr<PaintJob>& job);
  // Ends every job, waiting or taken: there is no engine to serve it.
  void FailAll(const std::string& text);

  // Engine's side. The queue keeps a taken job alive until it is finished. `worker`:
  // IMPASTO_PAINTER ... Of a shot whose frames cannot be fetched again the earliest goes first: the
  // others follow it. A frame that does not follow the shot's last is held back for a moment, as
  // another of the host's threads may be about to ask for the one before.
  ImpastoRequest* Take(int worker);
  void Finish(ImpastoRequest* request, int outcome, std::string text);

 private:
  using Jobs = std::deque<std::shared_ptr<PaintJob>>;

  // The one to take; the end where there is none.
  Jobs::iterator Next(int worker);
  bool MayWait(const PaintJob& job) const;

  std::mutex mutex_;
  std::condition_variable arrived_;
  Jobs waiting_;
  std::map<ImpastoRequest*, std::shared_ptr<PaintJob>> taken_;
  std::map<std::string, int> last_taken_;  // time, by shot
};

}  // namespace impasto

#endif  // IMPASTO_ENGINE_REQUEST_QUEUE_H_
