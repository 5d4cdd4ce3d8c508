// The image effect suite.
#include <cstdlib>

#include "handles/effect.h"
#include "pictures/clip_image.h"
#include "rules/host.h"
#include "suites/suites.h"

namespace impasto::host {
namespace {

template <typename T, typename Handle>
T* Checked(Handle handle, const char* function, const char* what) {
  if (T::IsAlive(handle)) return reinterpret_cast<T*>(handle);
  TheHost().rules.Broken("bad-handle",
                         std::string(function) + ": the " + what + " handle is not valid");
  return nullptr;
}

OfxStatus GetPropertySet(OfxImageEffectHandle handle, OfxPropertySetHandle* set) {
  RequireAction("getPropertySet");
  Effect* const effect = Checked<Effect>(handle, "getPropertySet", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  *set = effect->properties().handle();
  return kOfxStatOK;
}

OfxStatus GetParamSet(OfxImageEffectHandle handle, OfxParamSetHandle* params) {
  RequireAction("getParamSet");
  Effect* const effect = Checked<Effect>(handle, "getParamSet", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  *params = effect->params().handle();
  return kOfxStatOK;
}

OfxStatus ClipDefine(OfxImageEffectHandle handle, const char* name, OfxPropertySetHandle* set) {
  RequireAction("clipDefine");
  Effect* const effect = Checked<Effect>(handle, "clipDefine", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  if (TheHost().action.name() != kOfxImageEffectActionDescribeInContext) {
    TheHost().rules.Broken("define-late", std::string("clip ") + name + " defined outside " +
                                              kOfxImageEffectActionDescribeInContext);
    return kOfxStatFailed;
  }
  if (effect->FindClip(name) != nullptr) {
    TheHost().rules.Broken("duplicate", std::string("clip ") + name + " is defined twice");
    return kOfxStatErrExists;
  }
  Clip& clip = effect->AddClip(name);
  if (set != nullptr) *set = clip.properties().handle();
  return kOfxStatOK;
}

OfxStatus ClipGetHandle(OfxImageEffectHandle handle, const char* name, OfxImageClipHandle* clip,
                        OfxPropertySetHandle* set) {
  RequireAction("clipGetHandle");
  Effect* const effect = Checked<Effect>(handle, "clipGetHandle", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  if (!effect->IsInstance()) {
    TheHost().rules.Broken("bad-handle", "clipGetHandle needs an instance, not a descriptor");
    return kOfxStatErrBadHandle;
  }
  Clip* const found = effect->FindClip(name);
  if (found == nullptr && TheHost().traits.unknown_clips_are_null) {
    *clip = nullptr;
    if (set != nullptr) *set = nullptr;
    return kOfxStatOK;
  }
  if (found == nullptr) return kOfxStatErrBadHandle;
  *clip = found->handle();
  if (set != nullptr) *set = found->properties().handle();
  return kOfxStatOK;
}

OfxStatus ClipGetPropertySet(OfxImageClipHandle handle, OfxPropertySetHandle* set) {
  RequireAction("clipGetPropertySet");
  Clip* const clip = Checked<Clip>(handle, "clipGetPropertySet", "clip");
  if (clip == nullptr) return kOfxStatErrBadHandle;
  *set = clip->properties().handle();
  return kOfxStatOK;
}

OfxStatus ClipGetImage(OfxImageClipHandle handle, OfxTime time, const OfxRectD*,
                       OfxPropertySetHandle* image) {
  RequireActionThread("clipGetImage");
  Clip* const clip = Checked<Clip>(handle, "clipGetImage", "clip");
  if (clip == nullptr) return kOfxStatErrBadHandle;
  const std::string action = TheHost().action.name();
  if (action != kOfxImageEffectActionRender && action != kOfxActionInstanceChanged) {
    TheHost().rules.Broken("image-outside-render", "clipGetImage was called in " + action);
  }
  *image = nullptr;
  return LendClipImage(*clip, time, image);
}

OfxStatus ClipReleaseImage(OfxPropertySetHandle image) {
  RequireActionThread("clipReleaseImage");
  if (TheHost().loans.GiveBack(image)) return kOfxStatOK;
  TheHost().rules.Broken("bad-handle", "clipReleaseImage: not an image that the plugin holds");
  return kOfxStatErrBadHandle;
}

OfxStatus ClipGetRegionOfDefinition(OfxImageClipHandle handle, OfxTime time, OfxRectD* bounds) {
  RequireActionThread("clipGetRegionOfDefinition");
  Clip* const clip = Checked<Clip>(handle, "clipGetRegionOfDefinition", "clip");
  if (clip == nullptr) return kOfxStatErrBadHandle;
  const std::optional<OfxRectD> region = ClipRegion(*clip, time);
  if (!region) return kOfxStatFailed;
  *bounds = *region;
  return kOfxStatOK;
}

int AbortAsked(OfxImageEffectHandle handle) {
  RequireAction("abort");
  Checked<Effect>(handle, "abort", "effect");
  TheHost().progress.Tick();
  return TheHost().abort.IsPulled() && !TheHost().traits.never_aborts ? 1 : 0;
}

OfxStatus ImageMemoryAlloc(OfxImageEffectHandle, size_t bytes, OfxImageMemoryHandle* memory) {
  RequireAction("imageMemoryAlloc");
  void* const block = std::malloc(bytes);
  if (block == nullptr) return kOfxStatErrMemory;
  TheHost().ledger.Add(block, "image memory", std::free);
  *memory = static_cast<OfxImageMemoryHandle>(block);
  return kOfxStatOK;
}

OfxStatus ImageMemoryFree(OfxImageMemoryHandle memory) {
  RequireAction("imageMemoryFree");
  if (!TheHost().ledger.Remove(memory, "image memory")) return kOfxStatErrBadHandle;
  std::free(memory);
  return kOfxStatOK;
}

OfxStatus ImageMemoryLock(OfxImageMemoryHandle memory, void** data) {
  RequireAction("imageMemoryLock");
  *data = memory;
  return kOfxStatOK;
}

OfxStatus ImageMemoryUnlock(OfxImageMemoryHandle) {
  RequireAction("imageMemoryUnlock");
  return kOfxStatOK;
}

}  // namespace

const OfxImageEffectSuiteV1* ImageEffectSuite() {
  static const OfxImageEffectSuiteV1 suite = {
      GetPropertySet,     GetParamSet,      ClipDefine,       ClipGetHandle,
      ClipGetPropertySet, ClipGetImage,     ClipReleaseImage, ClipGetRegionOfDefinition,
      AbortAsked,         ImageMemoryAlloc, ImageMemoryFree,  ImageMemoryLock,
      ImageMemoryUnlock};
  return &suite;
}

}  // namespace impasto::host
