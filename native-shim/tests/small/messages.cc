// The message suite.
#include <cstdarg>
#include <cstdio>

#include "small/handles.h"

namespace impasto::small_host {
namespace {

OfxStatus Message(void*, const char*, const char*, const char* format, ...) {
  char text[2000];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  rendering.last_message = text;
  return kOfxStatOK;
}

OfxStatus ClearMessage(void*) { return kOfxStatOK; }

const OfxMessageSuiteV2 kMessages = {Message, Message, ClearMessage};

}  // namespace

const OfxMessageSuiteV2& Messages() { return kMessages; }

}  // namespace impasto::small_host
