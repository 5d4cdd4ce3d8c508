// A thread of the host's own, of any stack size.
#ifndef IMPASTO_HOST_PROCESS_WORKER_H_
#define IMPASTO_HOST_PROCESS_WORKER_H_

#include <cstddef>
#include <functional>

namespace impasto::host {

// Runs the work, which throws nothing, on a new thread and waits for its end. A stack of 0 bytes is
// the system's usual. Throws std::runtime_error where there is no such thread.
void RunOnWorker(std::size_t stack, const std::function<void()>& work);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROCESS_WORKER_H_
