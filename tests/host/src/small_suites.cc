// The memory, message, progress and timeline suites.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "effect.h"
#include "host.h"
#include "suites.h"

namespace impasto::host {
namespace {

bool isInstance(void* effect, const char* function) {
  if (Effect::isAlive(effect) && static_cast<Effect*>(effect)->isInstance()) return true;
  host().rules.broken("bad-handle",
                      std::string(function) + ": the handle is not that of an instance");
  return false;
}

OfxStatus memoryAlloc(void*, size_t bytes, void** data) {
  *data = std::malloc(bytes);
  if (*data == nullptr) return kOfxStatErrMemory;
  host().ledger.add(*data, "memory", std::free);
  return kOfxStatOK;
}

OfxStatus memoryFree(void* data) {
  if (!host().ledger.remove(data, "memory")) return kOfxStatErrBadHandle;
  std::free(data);
  return kOfxStatOK;
}

std::string formatted(const char* format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  std::vector<char> text(size_t(std::vsnprintf(nullptr, 0, format, arguments)) + 1);
  std::vsnprintf(text.data(), text.size(), format, again);
  va_end(again);
  return text.data();
}

OfxStatus message(void* effect, const char* type, const char*, const char* format, ...) {
  requireActionThread("message");
  // A null handle is the standard's way to speak without an instance.
  if (effect != nullptr && !isInstance(effect, "message")) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, format);
  const std::string text = formatted(format, arguments);
  va_end(arguments);
  host().messages.post(type, text);
  host().abort.hearMessage(text);
  return std::string(type) == kOfxMessageQuestion ? kOfxStatReplyYes : kOfxStatOK;
}

OfxStatus setPersistentMessage(void* effect, const char* type, const char*, const char* format,
                               ...) {
  requireActionThread("setPersistentMessage");
  if (!isInstance(effect, "setPersistentMessage")) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, format);
  const std::string text = formatted(format, arguments);
  va_end(arguments);
  host().messages.setPersistent(type, text);
  host().abort.hearMessage(text);
  return kOfxStatOK;
}

OfxStatus clearPersistentMessage(void* effect) {
  requireActionThread("clearPersistentMessage");
  if (!isInstance(effect, "clearPersistentMessage")) return kOfxStatErrBadHandle;
  host().messages.setPersistent("", "");
  return kOfxStatOK;
}

OfxStatus strayMessage(void*, const char*, const char*, const char*, ...) {
  host().rules.broken("stray-pointer", "setPersistentMessage leads nowhere in this host");
  return kOfxStatFailed;
}

OfxStatus strayClear(void*) {
  host().rules.broken("stray-pointer", "clearPersistentMessage leads nowhere in this host");
  return kOfxStatFailed;
}

OfxStatus progressStartV1(void* effect, const char* label) {
  requireActionThread("progressStart");
  if (!isInstance(effect, "progressStart")) return kOfxStatErrBadHandle;
  host().progress.startTask(label);
  return kOfxStatOK;
}

OfxStatus progressStartV2(void* effect, const char* text, const char*) {
  return progressStartV1(effect, text);
}

OfxStatus progressUpdate(void* effect, double fraction) {
  requireActionThread("progressUpdate");
  if (!isInstance(effect, "progressUpdate")) return kOfxStatErrBadHandle;
  host().progress.updateTask(fraction);
  host().abort.hearProgress(fraction);
  return host().abort.isPulled() ? kOfxStatReplyNo : kOfxStatOK;
}

OfxStatus progressEnd(void* effect) {
  requireActionThread("progressEnd");
  if (!isInstance(effect, "progressEnd")) return kOfxStatErrBadHandle;
  host().progress.endTask();
  return kOfxStatOK;
}

OfxStatus getTime(void* effect, double* time) {
  requireActionThread("getTime");
  if (!isInstance(effect, "getTime")) return kOfxStatErrBadHandle;
  *time = host().action.time();
  return kOfxStatOK;
}

OfxStatus gotoTime(void*, double) { return kOfxStatErrUnsupported; }

OfxStatus getTimeBounds(void* effect, double* first, double* last) {
  requireActionThread("getTimeBounds");
  if (!isInstance(effect, "getTimeBounds")) return kOfxStatErrBadHandle;
  const OfxRangeD& told = host().traits.toldBounds;
  const OfxRangeD& bounds = told.min <= told.max ? told : host().timeBounds;
  *first = bounds.min;
  *last = bounds.max;
  return kOfxStatOK;
}

}  // namespace

const OfxMemorySuiteV1* memorySuite() {
  static const OfxMemorySuiteV1 suite = {memoryAlloc, memoryFree};
  return &suite;
}

const OfxMessageSuiteV2* messageSuite() {
  static const OfxMessageSuiteV2 suite = {message, setPersistentMessage, clearPersistentMessage};
  return &suite;
}

// The first version's function is as it should be; a call of the others is a crash elsewhere.
const OfxMessageSuiteV2* strayMessageSuite() {
  static const OfxMessageSuiteV2 suite = {message, strayMessage, strayClear};
  return &suite;
}

const OfxProgressSuiteV1* progressSuiteV1() {
  static const OfxProgressSuiteV1 suite = {progressStartV1, progressUpdate, progressEnd};
  return &suite;
}

const OfxProgressSuiteV2* progressSuiteV2() {
  static const OfxProgressSuiteV2 suite = {progressStartV2, progressUpdate, progressEnd};
  return &suite;
}

const OfxTimeLineSuiteV1* timeLineSuite() {
  static const OfxTimeLineSuiteV1 suite = {getTime, gotoTime, getTimeBounds};
  return &suite;
}

}  // namespace impasto::host
