// Which shot a node shows: its range of frames and a name that is its own within this process.
#ifndef IMPASTO_RENDER_SHOT_H_
#define IMPASTO_RENDER_SHOT_H_

#include <optional>
#include <string>

#include "ofx/clips.h"
#include "ofx/ofx.h"

namespace impasto {

struct FrameRange {
  int first;
  int last;
};

// The nearest whole frame.
int FrameAt(OfxTime time);

// The Source clip's range; the timeline's where the clip is endless (a generator); widened to hold
// the frame asked for. Empty where the host tells neither (MLT): the shot may have any frames.
std::optional<FrameRange> ShotRange(OfxImageEffectHandle effect, const Clip& source, OfxTime time);

// Numbers a node anew when it is made, so that a later one at the same address is not taken for it.
// It does so too when its source is edited, so that all frames are looked at again.
void NameShot(OfxImageEffectHandle effect);

// Whether the arguments of InstanceChanged name the Source clip.
bool SourceChanged(OfxPropertySetHandle arguments);

// The node itself, at whatever size its pictures are; empty where that cannot be told.
std::string NodeName(OfxImageEffectHandle effect);

// Frames of another size are another shot. A host without temporal access may make a node for every
// frame: there all nodes of one size go by one name, and the engine tells them apart by what they
// paint. MLT keeps a node, as the plugin calls itself unsafe there.
std::string ShotName(OfxImageEffectHandle effect, int width, int height);

}  // namespace impasto

#endif  // IMPASTO_RENDER_SHOT_H_
