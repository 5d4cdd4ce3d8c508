// How far back the frames lie that a frame is painted from, as its node says.
#ifndef IMPASTO_DESCRIBE_FRAMES_BACK_H_
#define IMPASTO_DESCRIBE_FRAMES_BACK_H_

#include <string>
#include <vector>

namespace impasto {

// Hosts fetch all that is declared, for a frame from the store too: the farther ones beyond are
// asked for in render alone.
constexpr int kMostFramesBack = 4;

// Rising: 1, which cuts are seen by, and the closest of those that Long-term names, at most
// kMostFramesBack in all. What is no such number is passed over; the engine says what is wrong with
// it.
std::vector<int> FramesBack(const std::string& long_term);

}  // namespace impasto

#endif  // IMPASTO_DESCRIBE_FRAMES_BACK_H_
