// The memory, message, progress and timeline suites.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "handles/effect.h"
#include "rules/host.h"
#include "suites/suites.h"

namespace impasto::host {
namespace {

bool IsInstance(void* effect, const char* function) {
  if (Effect::IsAlive(effect) && static_cast<Effect*>(effect)->IsInstance()) return true;
  TheHost().rules.Broken("bad-handle",
                         std::string(function) + ": the handle is not that of an instance");
  return false;
}

OfxStatus MemoryAlloc(void*, size_t bytes, void** data) {
  *data = std::malloc(bytes);
  if (*data == nullptr) return kOfxStatErrMemory;
  TheHost().ledger.Add(*data, "memory", std::free);
  return kOfxStatOK;
}

OfxStatus MemoryFree(void* data) {
  if (!TheHost().ledger.Remove(data, "memory")) return kOfxStatErrBadHandle;
  std::free(data);
  return kOfxStatOK;
}

// As where the arguments of a format are handed on wrongly: what it asks for is not there.
std::string WithoutArguments(const std::string& format) {
  std::string text;
  for (size_t i = 0; i < format.size(); ++i) {
    text += format[i];
    if (format[i] == '%' && ++i < format.size() && format[i] != '%') text.back() = '?';
  }
  return text;
}

std::string Formatted(const char* format, va_list arguments) {
  if (TheHost().traits.loses_message_arguments) return WithoutArguments(format);
  va_list again;
  va_copy(again, arguments);
  std::vector<char> text(size_t(std::vsnprintf(nullptr, 0, format, arguments)) + 1);
  std::vsnprintf(text.data(), text.size(), format, again);
  va_end(again);
  return text.data();
}

OfxStatus Message(void* effect, const char* type, const char*, const char* format, ...) {
  RequireActionThread("message");
  // A null handle is the standard's way to speak without an instance.
  if (effect != nullptr && !IsInstance(effect, "message")) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, format);
  const std::string text = Formatted(format, arguments);
  va_end(arguments);
  TheHost().messages.Post(type, text);
  TheHost().abort.HearMessage(text);
  return std::string(type) == kOfxMessageQuestion ? kOfxStatReplyYes : kOfxStatOK;
}

OfxStatus SetPersistentMessage(void* effect, const char* type, const char*, const char* format,
                               ...) {
  RequireActionThread("setPersistentMessage");
  if (!IsInstance(effect, "setPersistentMessage")) return kOfxStatErrBadHandle;
  va_list arguments;
  va_start(arguments, format);
  const std::string text = Formatted(format, arguments);
  va_end(arguments);
  TheHost().messages.SetPersistent(type, text);
  TheHost().abort.HearMessage(text);
  return kOfxStatOK;
}

OfxStatus ClearPersistentMessage(void* effect) {
  RequireActionThread("clearPersistentMessage");
  if (!IsInstance(effect, "clearPersistentMessage")) return kOfxStatErrBadHandle;
  TheHost().messages.SetPersistent("", "");
  return kOfxStatOK;
}

OfxStatus StrayMessage(void*, const char*, const char*, const char*, ...) {
  TheHost().rules.Broken("stray-pointer", "setPersistentMessage leads nowhere in this host");
  return kOfxStatFailed;
}

OfxStatus StrayClear(void*) {
  TheHost().rules.Broken("stray-pointer", "clearPersistentMessage leads nowhere in this host");
  return kOfxStatFailed;
}

OfxStatus ProgressStartV1(void* effect, const char* label) {
  RequireActionThread("progressStart");
  if (!IsInstance(effect, "progressStart")) return kOfxStatErrBadHandle;
  TheHost().progress.StartTask(label);
  return kOfxStatOK;
}

OfxStatus ProgressStartV2(void* effect, const char* text, const char*) {
  return ProgressStartV1(effect, text);
}

OfxStatus ProgressUpdate(void* effect, double fraction) {
  RequireActionThread("progressUpdate");
  if (!IsInstance(effect, "progressUpdate")) return kOfxStatErrBadHandle;
  TheHost().progress.UpdateTask(fraction);
  TheHost().abort.HearProgress(fraction);
  return TheHost().abort.IsPulled() ? kOfxStatReplyNo : kOfxStatOK;
}

OfxStatus ProgressEnd(void* effect) {
  RequireActionThread("progressEnd");
  if (!IsInstance(effect, "progressEnd")) return kOfxStatErrBadHandle;
  TheHost().progress.EndTask();
  return kOfxStatOK;
}

OfxStatus GetTime(void* effect, double* time) {
  RequireActionThread("getTime");
  if (!IsInstance(effect, "getTime")) return kOfxStatErrBadHandle;
  *time = TheHost().action.time();
  return kOfxStatOK;
}

OfxStatus GotoTime(void*, double) { return kOfxStatErrUnsupported; }

OfxStatus GetTimeBounds(void* effect, double* first, double* last) {
  RequireActionThread("getTimeBounds");
  if (!IsInstance(effect, "getTimeBounds")) return kOfxStatErrBadHandle;
  if (!TheHost().traits.tells_range) return kOfxStatErrUnsupported;
  const OfxRangeD& told = TheHost().traits.told_bounds;
  const OfxRangeD& bounds = told.min <= told.max ? told : TheHost().time_bounds;
  *first = bounds.min;
  *last = bounds.max;
  return kOfxStatOK;
}

}  // namespace

const OfxMemorySuiteV1* MemorySuite() {
  static const OfxMemorySuiteV1 suite = {MemoryAlloc, MemoryFree};
  return &suite;
}

const OfxMessageSuiteV2* MessageSuite() {
  static const OfxMessageSuiteV2 suite = {Message, SetPersistentMessage, ClearPersistentMessage};
  return &suite;
}

// The first version's function is as it should be; a call of the others is a crash elsewhere.
const OfxMessageSuiteV2* StrayMessageSuite() {
  static const OfxMessageSuiteV2 suite = {Message, StrayMessage, StrayClear};
  return &suite;
}

const OfxProgressSuiteV1* ProgressSuiteV1() {
  static const OfxProgressSuiteV1 suite = {ProgressStartV1, ProgressUpdate, ProgressEnd};
  return &suite;
}

const OfxProgressSuiteV2* ProgressSuiteV2() {
  static const OfxProgressSuiteV2 suite = {ProgressStartV2, ProgressUpdate, ProgressEnd};
  return &suite;
}

const OfxTimeLineSuiteV1* TimeLineSuite() {
  static const OfxTimeLineSuiteV1 suite = {GetTime, GotoTime, GetTimeBounds};
  return &suite;
}

}  // namespace impasto::host
