// The plugin's only doors: what the library exports, and the one entry point for all actions.

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#include "describe/describe.h"
#include "describe/queries.h"
#include "impasto/parameter_table.h"
#include "ofx/messages.h"
#include "ofx/suites.h"
#include "panel/panel.h"
#include "platform/bundle.h"
#include "platform/platform.h"
#include "render/background_job.h"
#include "render/render.h"
#include "render/shot.h"

namespace impasto {
namespace {

// The arithmetic's threads spin for some microseconds between tasks, then sleep, unless the user
// says otherwise: spinning on, they starve each other where the host or another render is busy too.
// Read once, when the OpenMP library is loaded; set here, as plugins are loaded before the host has
// many threads.
void LetIdleThreadsSleep() {
  static const bool once = [] {
    if (std::getenv("OMP_WAIT_POLICY") == nullptr) SetDefaultEnvironment("GOMP_SPINCOUNT", "300");
    SetDefaultEnvironment("OMP_WAIT_POLICY", "PASSIVE");
    SetDefaultEnvironment("OPENCV_THREAD_POOL_ACTIVE_WAIT_WORKER", "0");
    return true;
  }();
  static_cast<void>(once);
}

OfxStatus Dispatch(const char* action, OfxImageEffectHandle effect, OfxPropertySetHandle in,
                   OfxPropertySetHandle out) {
  const auto is = [action](const char* name) { return std::strcmp(action, name) == 0; };
  if (is(kOfxActionLoad)) {
    HostSuites();
    TheBundle();
    LetIdleThreadsSleep();
    return kOfxStatOK;
  }
  if (is(kOfxActionDescribe)) {
    Describe(effect);
    return kOfxStatOK;
  }
  if (is(kOfxImageEffectActionDescribeInContext)) {
    DescribeInContext(effect);
    return kOfxStatOK;
  }
  if (is(kOfxActionCreateInstance)) {
    NameShot(effect);
    OpenPanel(effect);
    return kOfxStatOK;
  }
  if (is(kOfxActionInstanceChanged)) {
    if (SourceChanged(in)) NameShot(effect);
    PanelChanged(effect, in);
    return kOfxStatOK;
  }
  if (is(kOfxImageEffectActionGetRegionOfDefinition)) return RegionOfDefinition(effect, in, out);
  if (is(kOfxImageEffectActionGetRegionsOfInterest)) return RegionsOfInterest(effect, in, out);
  if (is(kOfxImageEffectActionGetFramesNeeded)) return FramesNeeded(effect, in, out);
  if (is(kOfxImageEffectActionIsIdentity)) return IsIdentity(effect, in, out);
  if (is(kOfxImageEffectActionGetClipPreferences)) return ClipPreferences(effect, out);
  if (is(kOfxImageEffectActionRender)) return Render(effect, in);
  if (is(kOfxActionUnload)) {
    StopBackgroundJob();
    return kOfxStatOK;
  }
  if (is(kOfxActionDestroyInstance) || is(kOfxImageEffectActionBeginSequenceRender) ||
      is(kOfxImageEffectActionEndSequenceRender)) {
    return kOfxStatOK;  // nothing is held by a node; the engine lives as long as the process
  }
  return kOfxStatReplyDefault;
}

// Tells the artist, then fails. Even telling may fail: then only the status is left.
OfxStatus Fail(const char* action, OfxImageEffectHandle effect, const char* what) {
  try {
    const bool is_node = std::strcmp(action, kOfxImageEffectActionRender) == 0 ||
                         std::strcmp(action, kOfxActionInstanceChanged) == 0;
    TellError(is_node ? effect : nullptr, what);
  } catch (...) {
  }
  return kOfxStatFailed;
}

OfxStatus MainEntry(const char* action, const void* handle, OfxPropertySetHandle in,
                    OfxPropertySetHandle out) {
  auto effect = static_cast<OfxImageEffectHandle>(const_cast<void*>(handle));
  if (action == nullptr) return kOfxStatErrUnsupported;
  try {
    return Dispatch(action, effect, in, out);
  } catch (const HostLacks&) {
    return kOfxStatErrMissingHostFeature;
  } catch (const std::bad_alloc&) {
    return Fail(action, effect,
                "there is not enough memory for this frame; choose a smaller working resolution "
                "or render a smaller format");
  } catch (const std::exception& error) {
    return Fail(action, effect, error.what());
  } catch (...) {
    return Fail(action, effect, "something unknown went wrong; please report it");
  }
}

OfxPlugin the_plugin = {kOfxImageEffectPluginApi,
                        kOfxImageEffectPluginApiVersion,
                        kPlugin.identifier,
                        static_cast<unsigned>(kPlugin.version_major),
                        static_cast<unsigned>(kPlugin.version_minor),
                        SetHost,
                        MainEntry};

}  // namespace
}  // namespace impasto

OfxExport int OfxGetNumberOfPlugins(void) { return 1; }

OfxExport OfxPlugin* OfxGetPlugin(int nth) { return nth == 0 ? &impasto::the_plugin : nullptr; }

extern "C" {
OfxExport OfxStatus OfxSetHost(const OfxHost* host);
}

// Some hosts introduce themselves here before they ask for the plugin.
OfxStatus OfxSetHost(const OfxHost* host) {
  impasto::SetHost(const_cast<OfxHost*>(host));
  return kOfxStatOK;
}
