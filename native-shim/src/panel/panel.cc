#include "panel/panel.h"

#include <atomic>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>

#include "ofx/messages.h"
#include "ofx/node_parameters.h"
#include "ofx/progress.h"
#include "ofx/properties.h"
#include "panel/look_values.h"
#include "panel/store_tasks.h"
#include "platform/platform.h"
#include "render/frame_job.h"
#include "render/shot.h"

namespace impasto {
namespace {

std::atomic<bool> host_tells_of_changes{false};

void EnableWhatMatters(OfxImageEffectHandle effect, OfxTime time) {
  NodeParameters node(effect);
  for (const ParameterEntry& entry : kParameters) {
    if (entry.enabled_by_count == 0) continue;
    bool enabled = false;
    for (int i = 0; i < entry.enabled_by_count; ++i) {
      enabled = enabled || !node.AtDefault(Entry(entry.enabled_by[i]), time);
    }
    node.Enable(entry, enabled);
  }
}

void Reset(OfxImageEffectHandle effect) {
  NodeParameters node(effect);
  const ParameterEdit edit(node, "Reset");
  for (const ParameterEntry& entry : kParameters) node.Reset(entry);
  node.SetHiddenText("filledLook", "");
}

// False where it was stopped.
bool PaintOne(OfxImageEffectHandle effect, OfxTime time, double from, double share,
              ProgressBar* bar) {
  FrameJob job(effect, time, /*draft=*/false, [](const PixelBuffer&) {});
  job.Submit();
  for (;;) {
    const PaintJob::News news = job.Wait();
    if (news.finished && news.outcome == IMPASTO_FAILED) throw std::runtime_error(news.text);
    if (news.finished) return news.outcome == IMPASTO_PAINTED;
    if (!bar->Update(from + share * news.progress)) return false;
  }
}

void PaintShot(OfxImageEffectHandle effect, OfxTime time) {
  const std::optional<FrameRange> range = NodeShot(effect, time);
  if (!range) {
    throw std::runtime_error(
        "this host does not say which frames the shot has; play the shot or render it to a file, "
        "and every frame is painted once");
  }
  const FrameRange shot = *range;
  const double count = shot.last - shot.first + 1;
  ProgressBar bar(effect);
  for (int frame = shot.first; frame <= shot.last; ++frame) {
    const int done = frame - shot.first;
    if (!PaintOne(effect, frame, done / count, 1 / count, &bar)) {
      TellAnswer(effect, "stopped: " + std::to_string(done) + " of " +
                             std::to_string(static_cast<int>(count)) +
                             " frames are painted; the next time it goes on from there");
      return;
    }
  }
  ClearMessage(effect);
}

void Press(OfxImageEffectHandle effect, const std::string& button, OfxTime time) {
  if (button == "paintShot") return PaintShot(effect, time);
  if (button == "reset") return Reset(effect);
  if (button == "info") return TellAnswer(effect, Info(effect, time));
  if (button == "revealStore") return OpenFolder(StoreFolder(effect, time));
  if (button == "clearStore" &&
      Confirm(effect, "Delete every painted frame in " + StoreFolder(effect, time) +
                          ", those of other shots too?")) {
    TellAnswer(effect, ClearStore(effect, time));
  }
}

}  // namespace

void OpenPanel(OfxImageEffectHandle effect) {
  NodeParameters node(effect);
  for (const ControlEntry& entry : kControls) {
    if (entry.kind != ControlKind::kButton) node.Hide(entry);
  }
  if (host_tells_of_changes) EnableWhatMatters(effect, 0);
}

void PanelChanged(OfxImageEffectHandle effect, OfxPropertySetHandle arguments) {
  if (GetString(arguments, kOfxPropType) != kOfxTypeParameter) return;
  host_tells_of_changes = true;
  ForgetLastError();
  const std::string name = GetString(arguments, kOfxPropName);
  const OfxTime time = GetDouble(arguments, kOfxPropTime, 0, 0.0);
  if (GetString(arguments, kOfxPropChangeReason) == kOfxChangeUserEdited) {
    for (const ControlEntry& entry : kControls) {
      if (entry.kind == ControlKind::kButton && name == entry.ofx_name) {
        Press(effect, entry.name, time);
      }
    }
    if (name == Entry("preset").ofx_name) FillInLook(effect, time);
  }
  EnableWhatMatters(effect, time);
}

}  // namespace impasto
