// Libraries of this process.
#ifndef IMPASTO_HOST_PROCESS_LIBRARIES_H_
#define IMPASTO_HOST_PROCESS_LIBRARIES_H_

#include <set>
#include <string>

namespace impasto::host {

// Runs something on all threads of libgomp, which this program is linked with.
void UseOpenMp();

// Paths of the mapped files with a text in their path.
std::set<std::string> MappedFiles(const std::string& text);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_PROCESS_LIBRARIES_H_
