#include "misdeeds.h"

#include <clocale>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace impasto::rule_breaker {

void Misbehave(const std::string& mode, OfxImageEffectHandle effect, const Image& source,
               const Image& output, const OfxRectI& window) {
  OfxPropertySetHandle set;
  effects->getPropertySet(effect, &set);
  int number = 0;
  if (mode == "write-outside-window") std::memset(output.At(window.x2, window.y1), 1, 1);
  if (mode == "write-outside-buffer") output.At(output.bounds.x1, output.bounds.y1)[-1] ^= 1;
  if (mode == "write-to-input") source.data[0] ^= 1;
  if (mode == "wrong-type") props->propGetInt(set, kOfxPropLabel, 0, &number);
  if (mode == "read-only") props->propSetInt(source.handle, kOfxImagePropRowBytes, 0, 4);
  if (mode == "locale") std::setlocale(LC_ALL, "C.UTF-8");
  if (mode == "progress-open") progress->progressStart(effect, "never ends");
  if (mode == "signal") std::signal(SIGTERM, SIG_IGN);
  if (mode == "exception") throw std::runtime_error("out of paint");
  if (mode == "handle-leak") {
    void* block = nullptr;
    memory->memoryAlloc(effect, 16, &block);
  }
  if (mode == "set-in-render") {
    OfxParamSetHandle all;
    OfxParamHandle param;
    effects->getParamSet(effect, &all);
    params->paramGetHandle(all, "count", &param, nullptr);
    params->paramSetValue(param, 3);
  }
  if (mode == "wrong-thread") {
    std::thread([&] {
      Image other;
      if (Fetch(effect, "Source", 2, &other)) effects->clipReleaseImage(other.handle);
    }).join();
  }
  if (mode == "undeclared-frame") {
    Image other;
    if (Fetch(effect, "Source", 5, &other)) effects->clipReleaseImage(other.handle);
  }
  if (mode == "kept-string") {
    char* kept = nullptr;
    props->propGetString(set, kOfxPropLabel, 0, &kept);
    props->propGetDimension(set, kOfxPropLabel, &number);
    messages->message(effect, kOfxMessageLog, "", "kept %s", kept);
  }
}

}  // namespace impasto::rule_breaker
