// Which shot a node shows: its range of frames and a name that is its own within this process.
#ifndef IMPASTO_SHOT_H_
#define IMPASTO_SHOT_H_

#include <string>

#include "clips.h"
#include "ofx/ofx.h"

namespace impasto {

struct FrameRange {
  int first;
  int last;
};

// The nearest whole frame.
int FrameAt(OfxTime time);

// The Source clip's range; the timeline's where the clip is endless (a generator); always widened
// to hold the frame asked for.
FrameRange ShotRange(OfxImageEffectHandle effect, const Clip& source, OfxTime time);

// Numbers a new node, so that a later node at the same address is not taken for it.
void NameShot(OfxImageEffectHandle effect);

// Frames of another size are another shot.
std::string ShotName(OfxImageEffectHandle effect, int width, int height);

}  // namespace impasto

#endif  // IMPASTO_SHOT_H_
