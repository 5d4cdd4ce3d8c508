#include "session.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "clip_image.h"
#include "console.h"
#include "frame_renderer.h"
#include "host.h"
#include "number_text.h"
#include "plugin_actions.h"
#include "user_actions.h"

namespace impasto::host {
namespace {

const char* word(FrameState state) {
  switch (state) {
    case FrameState::kOk:
      return "ok";
    case FrameState::kIdentity:
      return "identity";
    case FrameState::kAborted:
      return "aborted";
    case FrameState::kFailed:
      return "failed";
  }
  return "?";
}

std::string hexadecimal(uint32_t number) {
  char text[9];
  std::snprintf(text, sizeof text, "%08x", number);
  return text;
}

bool isForwardRun(const std::vector<int>& frames) {
  for (size_t i = 1; i < frames.size(); ++i) {
    if (frames[i] != frames[i - 1] + 1) return false;
  }
  return true;
}

// As hosts do that have encoders or helpers of their own.
void startAnotherProgram() {
  const pid_t child = fork();
  if (child == 0) {
    execlp("true", "true", static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = -1;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
    host().rules.broken("fork",
                        "another program could not be started: status " + std::to_string(status));
  }
}

bool isFloatFile(const std::string& path) {
  return path.size() > 4 && path.compare(path.size() - 4, 4, ".pfm") == 0;
}

}  // namespace

Session::Session(const Options& options) : options_(options), bundle_(findBundle(options)) {
  checkBundle(bundle_);
  if (options_.clips.count(kOfxImageEffectSimpleSourceClipName) == 0) {
    throw UsageError("--source is missing");
  }
  openSources();
  if (!options_.out.empty() && options_.frames.size() > 1 && !hasNumberField(options_.out)) {
    throw UsageError("--out needs a number field such as %04d for more than one frame");
  }
}

void Session::openSources() {
  imagePolicy() = {{options_.topDown, options_.rowPadding}, options_.renderScale};
  for (const auto& [name, pattern] : options_.clips) {
    const bool decode = options_.linear && name != "Mask" && !isFloatFile(pattern);
    sources_[name] = std::make_shared<FrameSource>(pattern, options_.renderScale, decode);
  }
  FrameSource& source = *sources_.at(kOfxImageEffectSimpleSourceClipName);
  OfxRangeD range = source.range();
  if (!source.isSequence()) {
    if (options_.frames.empty()) options_.frames = {1};
    const auto [low, high] = std::minmax_element(options_.frames.begin(), options_.frames.end());
    range = {double(*low), double(*high)};
  }
  if (options_.first) range.min = *options_.first;
  if (options_.last) range.max = *options_.last;
  if (range.min > range.max) throw UsageError("--first is after --last");
  source.setRange(range);
  for (const auto& [name, one] : sources_) {
    if (!one->isSequence()) one->setRange(range);
  }
  host().timeBounds = range;
  if (options_.frames.empty()) {
    for (int frame = int(range.min); frame <= range.max; ++frame) options_.frames.push_back(frame);
  }
  const auto picture = source.at(range.min);
  projectSize_ = {picture->width / options_.renderScale, picture->height / options_.renderScale};
}

bool Session::run() {
  if (options_.progress) host().progress.show(int(options_.frames.size()));
  if (options_.abortAfter) host().abort.armAfter(*options_.abortAfter);
  if (options_.abortAtMessage) host().abort.armAtMessage(*options_.abortAtMessage);
  if (options_.abortAtProgress) host().abort.armAtProgress(*options_.abortAtProgress);
  bool good = true;
  if (options_.repeatLifecycle) {
    for (int frame : options_.frames) {
      good = runLifecycle({frame}) && good;
      if (stopped_) break;
    }
  } else {
    good = runLifecycle(options_.frames);
  }
  host().progress.finish();
  return good;
}

bool Session::runLifecycle(const std::vector<int>& frames) {
  const PluginLibrary library(bundle_);
  OfxPlugin* const plugin = library.find(options_.pluginId);
  if (plugin == nullptr) throw UsageError("no plugin '" + options_.pluginId + "' in the bundle");
  LoadedPlugin loaded(*plugin, bundle_);
  loaded.describeInContext(options_.context);
  Instance instance(loaded, options_, sources_, projectSize_);
  useThePanel(instance, options_);
  if (!host().traits.rendersInClones) return renderWith(instance, frames);
  bool good = true;
  for (int frame : frames) {
    Instance clone(loaded, options_, sources_, projectSize_);
    good = renderWith(clone, {frame}) && good;
    if (stopped_) break;
  }
  return good;
}

bool Session::renderWith(Instance& instance, const std::vector<int>& frames) {
  FrameRenderer renderer(instance, options_.window, isForwardRun(frames));
  const auto [low, high] = std::minmax_element(frames.begin(), frames.end());
  renderer.begin(*low, *high);
  bool good = renderAll(renderer, instance, frames);
  if (!options_.dragged.empty() && !stopped_) good = drag(renderer, instance, frames) && good;
  renderer.end();
  return good;
}

bool Session::drag(FrameRenderer& renderer, Instance& instance, const std::vector<int>& frames) {
  HostTraits& traits = host().traits;
  const bool interactive = traits.interactive, draft = traits.draft;
  bool good = true;
  for (const std::string& value : options_.dragValues) {
    console().say("drag " + options_.dragged + "=" + value);
    moveControl(instance, options_.dragged, value);
    traits.interactive = traits.draft = true;
    good = renderAll(renderer, instance, frames) && good;
    traits.interactive = interactive;
    traits.draft = draft;
    if (stopped_) return good;
  }
  console().say("let go of " + options_.dragged);
  return renderAll(renderer, instance, frames) && good;
}

bool Session::renderAll(FrameRenderer& renderer, Instance& instance,
                        const std::vector<int>& frames) {
  bool good = true;
  for (int frame : frames) {
    host().progress.beginFrame(std::to_string(frame));
    const FrameResult result = renderer.render(frame);
    host().progress.endFrame();
    const bool rendered = report(frame, result);
    const bool complete = result.state == FrameState::kOk || result.state == FrameState::kIdentity;
    if (!options_.out.empty() && (complete || options_.keepFailed)) write(frame, result, instance);
    if (options_.execBetween) startAnotherProgram();
    good = good && rendered;
    stopped_ = result.state == FrameState::kAborted || (!rendered && !options_.keepGoing);
    if (stopped_) break;
  }
  return good;
}

bool Session::report(int frame, const FrameResult& result) {
  const std::string head = "frame " + std::to_string(frame) + " ";
  console().say(head + word(result.state) + " " + formatFixed(result.seconds, 3) + " s crc " +
                hexadecimal(result.checksum));
  if (result.state == FrameState::kOk || result.state == FrameState::kIdentity) return true;
  console().say(head + "undefined " + std::to_string(result.undefinedPixels) + " of " +
                std::to_string(result.windowPixels) + " pixels");
  if (result.state == FrameState::kAborted) {
    console().complain("abort was answered after " +
                       formatFixed(host().abort.secondsSincePulled(), 2) + " s");
    return true;
  }
  const std::string why = host().messages.explanation();
  console().complain("render of frame " + std::to_string(frame) + " failed (" +
                     statusName(result.status) +
                     "): " + (why.empty() ? "the plugin gave no message" : why));
  return false;
}

void Session::write(int frame, const FrameResult& result, const Instance& instance) const {
  const std::string path = expandPattern(options_.out, frame);
  Picture picture = pictureFrom(*result.image, instance.output().premultiplication());
  if (options_.linear && !isFloatFile(path)) {
    for (size_t i = 0; i < picture.values.size(); ++i) {
      const bool isAlpha = picture.channels == 4 && i % 4 == 3;
      if (!isAlpha) picture.values[i] = srgbFromLinear(picture.values[i]);
    }
  }
  writePicture(path, picture, options_.bits);
}

}  // namespace impasto::host
