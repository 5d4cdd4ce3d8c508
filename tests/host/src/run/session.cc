#include "run/session.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "lifecycle/frame_renderer.h"
#include "lifecycle/plugin_actions.h"
#include "pictures/clip_image.h"
#include "rules/host.h"
#include "user/console.h"
#include "user/number_text.h"
#include "user/user_actions.h"

namespace impasto::host {
namespace {

const char* Word(FrameState state) {
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

std::string Hexadecimal(uint32_t number) {
  char text[9];
  std::snprintf(text, sizeof text, "%08x", number);
  return text;
}

bool IsForwardRun(const std::vector<int>& frames) {
  for (size_t i = 1; i < frames.size(); ++i) {
    if (frames[i] != frames[i - 1] + 1) return false;
  }
  return true;
}

// As hosts do that have encoders or helpers of their own.
void StartAnotherProgram() {
  const pid_t child = fork();
  if (child == 0) {
    execlp("true", "true", static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = -1;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
    TheHost().rules.Broken(
        "fork", "another program could not be started: status " + std::to_string(status));
  }
}

bool IsUnsafe(const Effect& descriptor) {
  return descriptor.properties().GetString(kOfxImageEffectPluginRenderThreadSafety) ==
         kOfxImageEffectRenderUnsafe;
}

bool IsFloatFile(const std::string& path) {
  return path.size() > 4 && path.compare(path.size() - 4, 4, ".pfm") == 0;
}

}  // namespace

Session::Session(const Options& options) : options_(options), bundle_(FindBundle(options)) {
  CheckBundle(bundle_);
  if (options_.clips.count(kOfxImageEffectSimpleSourceClipName) == 0) {
    throw UsageError("--source is missing");
  }
  OpenSources();
  if (!options_.out.empty() && options_.frames.size() > 1 && !HasNumberField(options_.out)) {
    throw UsageError("--out needs a number field such as %04d for more than one frame");
  }
}

void Session::OpenSources() {
  TheImagePolicy() = {{options_.top_down, options_.row_padding}, options_.render_scale};
  for (const auto& [name, pattern] : options_.clips) {
    const bool decode = options_.linear && name != "Mask" && !IsFloatFile(pattern);
    sources_[name] = std::make_shared<FrameSource>(pattern, options_.render_scale, decode);
  }
  FrameSource& source = *sources_.at(kOfxImageEffectSimpleSourceClipName);
  OfxRangeD range = source.range();
  if (!source.IsSequence()) {
    if (options_.frames.empty()) options_.frames = {1};
    const auto [low, high] = std::minmax_element(options_.frames.begin(), options_.frames.end());
    range = {double(*low), double(*high)};
  }
  if (options_.first) range.min = *options_.first;
  if (options_.last) range.max = *options_.last;
  if (range.min > range.max) throw UsageError("--first is after --last");
  source.SetRange(range);
  for (const auto& [name, one] : sources_) {
    if (!one->IsSequence()) one->SetRange(range);
  }
  TheHost().time_bounds = range;
  if (options_.frames.empty()) {
    for (int frame = int(range.min); frame <= range.max; ++frame) options_.frames.push_back(frame);
  }
  const auto picture = source.At(range.min);
  project_size_ = {picture->width / options_.render_scale, picture->height / options_.render_scale};
}

bool Session::Run() {
  if (options_.progress) TheHost().progress.Show(int(options_.frames.size()));
  if (options_.abort_after) TheHost().abort.ArmAfter(*options_.abort_after);
  if (options_.abort_at_message) TheHost().abort.ArmAtMessage(*options_.abort_at_message);
  if (options_.abort_at_progress) TheHost().abort.ArmAtProgress(*options_.abort_at_progress);
  const bool good =
      options_.repeat_lifecycle ? RunLives(options_.frames) : RunLifecycle(options_.frames);
  TheHost().progress.Finish();
  return good;
}

bool Session::RunLives(const std::vector<int>& frames) {
  bool good = true;
  for (int frame : frames) {
    good = RunLifecycle({frame}) && good;
    if (stopped_) break;
  }
  return good;
}

bool Session::RunLifecycle(const std::vector<int>& frames) {
  const PluginLibrary library(bundle_);
  OfxPlugin* const plugin = library.Find(options_.plugin_id);
  if (plugin == nullptr) throw UsageError("no plugin '" + options_.plugin_id + "' in the bundle");
  LoadedPlugin loaded(*plugin, bundle_);
  loaded.DescribeInContext(options_.context);
  if (TheHost().traits.lives_per_frame && frames.size() > 1 && !IsUnsafe(loaded.descriptor())) {
    return RunLives(frames);
  }
  Instance instance(loaded, options_, sources_, project_size_);
  UseThePanel(instance, options_);
  std::unique_ptr<Instance> beside;
  std::unique_ptr<FrameRenderer> beside_renderer;
  if (!options_.beside.empty()) {
    beside = std::make_unique<Instance>(loaded, options_, SourcesBeside(), project_size_);
    beside_renderer = std::make_unique<FrameRenderer>(*beside, options_.window, false);
  }
  beside_ = beside_renderer.get();
  return options_.abort_tries.empty() ? RenderOrClone(loaded, instance, frames)
                                      : TryAborts(loaded, instance, frames);
}

bool Session::TryAborts(LoadedPlugin& loaded, Instance& instance, const std::vector<int>& frames) {
  bool good = true;
  for (const double seconds : options_.abort_tries) {
    TheHost().abort.ArmAfter(seconds);
    good = RenderOrClone(loaded, instance, frames) && good;
    stopped_ = false;
    if (TheHost().abort.WasInterrupted()) break;
    TheHost().abort.Disarm();
    if (options_.button_after_try.empty()) continue;
    const auto start = std::chrono::steady_clock::now();
    PressButton(instance, options_.button_after_try);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    TheConsole().Say("button answered after " + FormatFixed(took.count(), 2) + " s");
  }
  return good;
}

bool Session::RenderOrClone(LoadedPlugin& loaded, Instance& instance,
                            const std::vector<int>& frames) {
  if (!TheHost().traits.renders_in_clones) return RenderWith(instance, frames);
  bool good = true;
  for (int frame : frames) {
    Instance clone(loaded, options_, sources_, project_size_);
    good = RenderWith(clone, {frame}) && good;
    if (stopped_) break;
  }
  return good;
}

ClipSources Session::SourcesBeside() const {
  ClipSources sources = sources_;
  auto source = std::make_shared<FrameSource>(options_.beside, options_.render_scale, false);
  sources[kOfxImageEffectSimpleSourceClipName] = std::move(source);
  return sources;
}

bool Session::RenderWith(Instance& instance, const std::vector<int>& frames) {
  FrameRenderer renderer(instance, options_.window, IsForwardRun(frames));
  const auto [low, high] = std::minmax_element(frames.begin(), frames.end());
  renderer.Begin(*low, *high);
  bool good = RenderAll(renderer, instance, frames);
  if (!options_.dragged.empty() && !stopped_) good = Drag(renderer, instance, frames) && good;
  renderer.End();
  return good;
}

bool Session::Drag(FrameRenderer& renderer, Instance& instance, const std::vector<int>& frames) {
  HostTraits& traits = TheHost().traits;
  const bool interactive = traits.interactive, draft = traits.draft;
  bool good = true;
  for (const std::string& value : options_.drag_values) {
    TheConsole().Say("drag " + options_.dragged + "=" + value);
    MoveControl(instance, options_.dragged, value);
    traits.interactive = traits.draft = true;
    good = RenderAll(renderer, instance, frames) && good;
    traits.interactive = interactive;
    traits.draft = draft;
    if (stopped_) return good;
  }
  TheConsole().Say("let go of " + options_.dragged);
  return RenderAll(renderer, instance, frames) && good;
}

bool Session::RenderAll(FrameRenderer& renderer, Instance& instance,
                        const std::vector<int>& frames) {
  bool good = true;
  for (int frame : frames) {
    TheHost().progress.BeginFrame(std::to_string(frame));
    if (beside_ != nullptr) beside_->Render(frame);
    const FrameResult result = renderer.Render(frame);
    TheHost().progress.EndFrame();
    const bool rendered = Report(frame, result);
    const bool complete = result.state == FrameState::kOk || result.state == FrameState::kIdentity;
    if (!options_.out.empty() && (complete || options_.keep_failed)) Write(frame, result, instance);
    if (options_.exec_between) StartAnotherProgram();
    good = good && rendered;
    stopped_ = result.state == FrameState::kAborted || (!rendered && !options_.keep_going);
    if (stopped_) break;
  }
  return good;
}

bool Session::Report(int frame, const FrameResult& result) {
  const std::string head = "frame " + std::to_string(frame) + " ";
  TheConsole().Say(head + Word(result.state) + " " + FormatFixed(result.seconds, 3) + " s crc " +
                   Hexadecimal(result.checksum));
  if (result.state == FrameState::kOk || result.state == FrameState::kIdentity) return true;
  TheConsole().Say(head + "undefined " + std::to_string(result.undefined_pixels) + " of " +
                   std::to_string(result.window_pixels) + " pixels");
  if (result.state == FrameState::kAborted) {
    TheConsole().Complain("abort was answered after " +
                          FormatFixed(TheHost().abort.SecondsSincePulled(), 2) + " s");
    return true;
  }
  const std::string why = TheHost().messages.Explanation();
  TheConsole().Complain("render of frame " + std::to_string(frame) + " failed (" +
                        StatusName(result.status) +
                        "): " + (why.empty() ? "the plugin gave no message" : why));
  return false;
}

void Session::Write(int frame, const FrameResult& result, const Instance& instance) const {
  const std::string path = ExpandPattern(options_.out, frame);
  Picture picture = PictureFrom(*result.image, instance.output().premultiplication());
  if (options_.linear && !IsFloatFile(path)) {
    for (size_t i = 0; i < picture.values.size(); ++i) {
      const bool is_alpha = picture.channels == 4 && i % 4 == 3;
      if (!is_alpha) picture.values[i] = SrgbFromLinear(picture.values[i]);
    }
  }
  WritePicture(path, picture, options_.bits);
}

}  // namespace impasto::host
