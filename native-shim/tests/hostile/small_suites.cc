// The message, progress and timeline suites.
#include <cstdarg>
#include <cstdio>

#include "hostile/game.h"

namespace impasto::hostile_host {
namespace {

OfxStatus Message(void* effect, const char* type, const char*, const char* format, ...) {
  RequireEffect(effect);
  if (type == nullptr || format == nullptr) Broken("a message without a text");
  va_list arguments;
  va_start(arguments, format);
  char text[20000];
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  return Refuses() ? Refusal() : kOfxStatOK;
}

OfxStatus ClearMessage(void* effect) {
  RequireEffect(effect);
  return Refuses() ? Refusal() : kOfxStatOK;
}

const OfxMessageSuiteV2 kMessages = {Message, Message, ClearMessage};

OfxStatus ProgressStart(void* effect, const char*) {
  RequireEffect(effect);
  return Refuses() ? Refusal() : kOfxStatOK;
}

OfxStatus ProgressUpdate(void*, double) { return Refuses() ? kOfxStatReplyNo : kOfxStatOK; }

OfxStatus ProgressEnd(void*) { return kOfxStatOK; }

const OfxProgressSuiteV1 kProgress = {ProgressStart, ProgressUpdate, ProgressEnd};

OfxStatus Time(void*, double* time) {
  *time = AnyDouble();
  return kOfxStatOK;
}

OfxStatus Bounds(void* effect, double* first, double* last) {
  RequireEffect(effect);
  if (Refuses()) return Refusal();
  *first = AnyDouble();
  *last = AnyDouble();
  return kOfxStatOK;
}

const OfxTimeLineSuiteV1 kTimeLine = {Time, nullptr, Bounds};

}  // namespace

const OfxMessageSuiteV2& Messages() { return kMessages; }
const OfxProgressSuiteV1& Progress() { return kProgress; }
const OfxTimeLineSuiteV1& TimeLine() { return kTimeLine; }

}  // namespace impasto::hostile_host
