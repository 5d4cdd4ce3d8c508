// A frame that goes on being painted after its render has shown the last painting instead. There is
// at most one in the process: artists change a slider many times, and only where it ends counts.
#ifndef IMPASTO_RENDER_BACKGROUND_JOB_H_
#define IMPASTO_RENDER_BACKGROUND_JOB_H_

#include <memory>

#include "engine/paint_job.h"

namespace impasto {

// A submitted job that nobody waits for any more. It ends where it needs the host; its painting
// goes into the store. Withdrawn at once where the same is being painted already.
void ContinueInBackground(std::shared_ptr<PaintJob> job);

// Stops the background job, unless it is what the job to come wants, too.
void StopOtherBackgroundJob(const PaintJob& coming);

// Stops the background job.
void StopBackgroundJob();

}  // namespace impasto

#endif  // IMPASTO_RENDER_BACKGROUND_JOB_H_
