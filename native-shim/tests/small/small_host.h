// A host for many threads at once, as small as may be: instances with a Source that is made up,
// parameters, and renders that can be given up. It checks little; tests/host has the strict one.
#ifndef IMPASTO_TESTS_SMALL_SMALL_HOST_H_
#define IMPASTO_TESTS_SMALL_SMALL_HOST_H_

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto::small_host {

constexpr int kWidth = 32;
constexpr int kHeight = 24;

using Pixels = std::vector<float>;  // RGBA, kWidth x kHeight, lowest row first

struct Instance;

// Load, describe in the filter context. Throws std::runtime_error where an action does not return
// OK.
void Start(OfxPlugin* plugin);

// The colours of its Source depend on `kind`. CreateInstance is called before it is returned,
// DestroyInstance when the last pointer goes.
std::shared_ptr<Instance> Create(int kind);

// A number, or a choice's position as text; other parameters take the text. Not during a render.
void SetParameter(Instance& instance, const std::string& name, const std::string& value);

// InstanceChanged: the name of a parameter or of the clip Source.
void TellChange(Instance& instance, const std::string& type, const std::string& name);

struct Outcome {
  OfxStatus status;
  bool asked_to_stop;  // the plugin learnt that it should give up
  Pixels pixels;
};

enum class Purpose { kPlain, kDragging };  // dragging: interactive, in draft quality

// Frames 1 to 8. `stop` is asked on every poll. Several threads may render one instance.
Outcome Render(Instance& instance, int frame, const std::function<bool()>& stop,
               Purpose purpose = Purpose::kPlain);

// Images lent and not given back, in all.
int ImagesOut();

// The last message of this thread's renders.
std::string LastMessage();

}  // namespace impasto::small_host

#endif  // IMPASTO_TESTS_SMALL_SMALL_HOST_H_
