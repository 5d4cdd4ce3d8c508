// A frame that goes on being painted after its render has shown the last painting instead. There is
// at most one in the process: artists change a slider many times, and only where it ends counts.
#ifndef IMPASTO_LEFT_BEHIND_H_
#define IMPASTO_LEFT_BEHIND_H_

#include <memory>

#include "paint_job.h"

namespace impasto {

// A submitted job that nobody waits for any more. It ends where it needs the host; its painting
// goes into the store. Withdrawn at once where the same is being painted already.
void LeaveBehind(std::shared_ptr<PaintJob> job);

// Stops what was left behind, unless it is what the job to come wants, too.
void MakeWay(const PaintJob& coming);

// Stops what was left behind.
void MakeWay();

}  // namespace impasto

#endif  // IMPASTO_LEFT_BEHIND_H_
