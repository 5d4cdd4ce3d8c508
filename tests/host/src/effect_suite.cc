// The image effect suite.
#include <cstdlib>

#include "clip_image.h"
#include "effect.h"
#include "host.h"
#include "suites.h"

namespace impasto::host {
namespace {

template <typename T, typename Handle>
T* checked(Handle handle, const char* function, const char* what) {
  if (T::isAlive(handle)) return reinterpret_cast<T*>(handle);
  host().rules.broken("bad-handle",
                      std::string(function) + ": the " + what + " handle is not valid");
  return nullptr;
}

OfxStatus getPropertySet(OfxImageEffectHandle handle, OfxPropertySetHandle* set) {
  requireAction("getPropertySet");
  Effect* const effect = checked<Effect>(handle, "getPropertySet", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  *set = effect->properties().handle();
  return kOfxStatOK;
}

OfxStatus getParamSet(OfxImageEffectHandle handle, OfxParamSetHandle* params) {
  requireAction("getParamSet");
  Effect* const effect = checked<Effect>(handle, "getParamSet", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  *params = effect->params().handle();
  return kOfxStatOK;
}

OfxStatus clipDefine(OfxImageEffectHandle handle, const char* name, OfxPropertySetHandle* set) {
  requireAction("clipDefine");
  Effect* const effect = checked<Effect>(handle, "clipDefine", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  if (host().action.name() != kOfxImageEffectActionDescribeInContext) {
    host().rules.broken("define-late", std::string("clip ") + name + " defined outside " +
                                           kOfxImageEffectActionDescribeInContext);
    return kOfxStatFailed;
  }
  if (effect->findClip(name) != nullptr) {
    host().rules.broken("duplicate", std::string("clip ") + name + " is defined twice");
    return kOfxStatErrExists;
  }
  Clip& clip = effect->addClip(name);
  if (set != nullptr) *set = clip.properties().handle();
  return kOfxStatOK;
}

OfxStatus clipGetHandle(OfxImageEffectHandle handle, const char* name, OfxImageClipHandle* clip,
                        OfxPropertySetHandle* set) {
  requireAction("clipGetHandle");
  Effect* const effect = checked<Effect>(handle, "clipGetHandle", "effect");
  if (effect == nullptr) return kOfxStatErrBadHandle;
  if (!effect->isInstance()) {
    host().rules.broken("bad-handle", "clipGetHandle needs an instance, not a descriptor");
    return kOfxStatErrBadHandle;
  }
  Clip* const found = effect->findClip(name);
  if (found == nullptr && host().traits.unknownClipsAreNull) {
    *clip = nullptr;
    if (set != nullptr) *set = nullptr;
    return kOfxStatOK;
  }
  if (found == nullptr) return kOfxStatErrBadHandle;
  *clip = found->handle();
  if (set != nullptr) *set = found->properties().handle();
  return kOfxStatOK;
}

OfxStatus clipGetPropertySet(OfxImageClipHandle handle, OfxPropertySetHandle* set) {
  requireAction("clipGetPropertySet");
  Clip* const clip = checked<Clip>(handle, "clipGetPropertySet", "clip");
  if (clip == nullptr) return kOfxStatErrBadHandle;
  *set = clip->properties().handle();
  return kOfxStatOK;
}

OfxStatus clipGetImage(OfxImageClipHandle handle, OfxTime time, const OfxRectD*,
                       OfxPropertySetHandle* image) {
  requireActionThread("clipGetImage");
  Clip* const clip = checked<Clip>(handle, "clipGetImage", "clip");
  if (clip == nullptr) return kOfxStatErrBadHandle;
  const std::string action = host().action.name();
  if (action != kOfxImageEffectActionRender && action != kOfxActionInstanceChanged) {
    host().rules.broken("image-outside-render", "clipGetImage was called in " + action);
  }
  *image = nullptr;
  return lendClipImage(*clip, time, image);
}

OfxStatus clipReleaseImage(OfxPropertySetHandle image) {
  requireActionThread("clipReleaseImage");
  if (host().loans.giveBack(image)) return kOfxStatOK;
  host().rules.broken("bad-handle", "clipReleaseImage: not an image that the plugin holds");
  return kOfxStatErrBadHandle;
}

OfxStatus clipGetRegionOfDefinition(OfxImageClipHandle handle, OfxTime time, OfxRectD* bounds) {
  requireActionThread("clipGetRegionOfDefinition");
  Clip* const clip = checked<Clip>(handle, "clipGetRegionOfDefinition", "clip");
  if (clip == nullptr) return kOfxStatErrBadHandle;
  const std::optional<OfxRectD> region = clipRegion(*clip, time);
  if (!region) return kOfxStatFailed;
  *bounds = *region;
  return kOfxStatOK;
}

int abortAsked(OfxImageEffectHandle handle) {
  requireAction("abort");
  checked<Effect>(handle, "abort", "effect");
  host().progress.tick();
  return host().abort.isPulled() && !host().traits.neverAborts ? 1 : 0;
}

OfxStatus imageMemoryAlloc(OfxImageEffectHandle, size_t bytes, OfxImageMemoryHandle* memory) {
  requireAction("imageMemoryAlloc");
  void* const block = std::malloc(bytes);
  if (block == nullptr) return kOfxStatErrMemory;
  host().ledger.add(block, "image memory", std::free);
  *memory = static_cast<OfxImageMemoryHandle>(block);
  return kOfxStatOK;
}

OfxStatus imageMemoryFree(OfxImageMemoryHandle memory) {
  requireAction("imageMemoryFree");
  if (!host().ledger.remove(memory, "image memory")) return kOfxStatErrBadHandle;
  std::free(memory);
  return kOfxStatOK;
}

OfxStatus imageMemoryLock(OfxImageMemoryHandle memory, void** data) {
  requireAction("imageMemoryLock");
  *data = memory;
  return kOfxStatOK;
}

OfxStatus imageMemoryUnlock(OfxImageMemoryHandle) {
  requireAction("imageMemoryUnlock");
  return kOfxStatOK;
}

}  // namespace

const OfxImageEffectSuiteV1* imageEffectSuite() {
  static const OfxImageEffectSuiteV1 suite = {
      getPropertySet,     getParamSet,      clipDefine,       clipGetHandle,
      clipGetPropertySet, clipGetImage,     clipReleaseImage, clipGetRegionOfDefinition,
      abortAsked,         imageMemoryAlloc, imageMemoryFree,  imageMemoryLock,
      imageMemoryUnlock};
  return &suite;
}

}  // namespace impasto::host
