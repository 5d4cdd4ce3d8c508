// The plugin that tests the host. It averages the frames t-1, t, t+1 (or inverts t) and, on demand,
// breaks one rule. Written straight on the C ABI, since what it shows is the ABI.
#include <chrono>
#include <clocale>
#include <cmath>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "ofx/ofx.h"

namespace {

OfxHost* theHost = nullptr;
const OfxPropertySuiteV1* props = nullptr;
const OfxImageEffectSuiteV1* effects = nullptr;
const OfxParameterSuiteV1* params = nullptr;
const OfxMessageSuiteV2* messages = nullptr;
const OfxProgressSuiteV1* progress = nullptr;
const OfxMemorySuiteV1* memory = nullptr;
const OfxTimeLineSuiteV1* timeLine = nullptr;

// The choice "mode", in this order; each but the first three breaks the rule it is named for.
const char* const kModes[] = {"average",
                              "invert",
                              "identity",
                              "image-leak",
                              "write-outside-window",
                              "write-outside-buffer",
                              "write-to-input",
                              "undefined-pixels",
                              "outside-action",
                              "wrong-thread",
                              "wrong-type",
                              "read-only",
                              "handle-leak",
                              "undeclared-frame",
                              "bad-handle",
                              "exception",
                              "locale",
                              "progress-open",
                              "set-in-render",
                              "failure",
                              "silent-failure",
                              "slow",
                              "kept-string",
                              "read-params",
                              "signal"};

struct Image {
  OfxPropertySetHandle handle = nullptr;
  OfxRectI bounds{};
  int rowBytes = 0;
  int channels = 0;
  std::string depth;
  unsigned char* data = nullptr;

  unsigned char* at(int x, int y) const {
    const int bytes = depth == kOfxBitDepthByte ? 1 : depth == kOfxBitDepthFloat ? 4 : 2;
    return data + std::ptrdiff_t(y - bounds.y1) * rowBytes + (x - bounds.x1) * channels * bytes;
  }
};

std::string text(OfxPropertySetHandle set, const char* name) {
  char* value = nullptr;
  return props->propGetString(set, name, 0, &value) == kOfxStatOK ? value : "";
}

bool fetch(OfxImageEffectHandle effect, const char* clipName, double time, Image* image) {
  OfxImageClipHandle clip;
  if (effects->clipGetHandle(effect, clipName, &clip, nullptr) != kOfxStatOK) return false;
  if (effects->clipGetImage(clip, time, nullptr, &image->handle) != kOfxStatOK) return false;
  props->propGetIntN(image->handle, kOfxImagePropBounds, 4, &image->bounds.x1);
  props->propGetInt(image->handle, kOfxImagePropRowBytes, 0, &image->rowBytes);
  void* data = nullptr;
  props->propGetPointer(image->handle, kOfxImagePropData, 0, &data);
  image->data = static_cast<unsigned char*>(data);
  image->depth = text(image->handle, kOfxImageEffectPropPixelDepth);
  const std::string components = text(image->handle, kOfxImageEffectPropComponents);
  image->channels = components == kOfxImageComponentRGBA  ? 4
                    : components == kOfxImageComponentRGB ? 3
                                                          : 1;
  return true;
}

int intParam(OfxImageEffectHandle effect, const char* name) {
  OfxParamSetHandle set;
  OfxParamHandle param;
  int value = 0;
  effects->getParamSet(effect, &set);
  params->paramGetHandle(set, name, &param, nullptr);
  params->paramGetValue(param, &value);
  return value;
}

std::string mode(OfxImageEffectHandle effect) { return kModes[intParam(effect, "mode")]; }

// The mean of the images at one place; byte and float only, the others copy the first image.
void blend(const std::vector<Image>& from, const Image& to, int x, int y, bool invert) {
  for (int c = 0; c < to.channels; ++c) {
    const bool flip = invert && c < 3;
    if (to.depth == kOfxBitDepthByte) {
      int sum = 0;
      for (const Image& image : from) sum += image.at(x, y)[c];
      const int mean = int(std::lround(double(sum) / double(from.size())));
      to.at(x, y)[c] = static_cast<unsigned char>(flip ? 255 - mean : mean);
    } else if (to.depth == kOfxBitDepthFloat) {
      float sum = 0;
      for (const Image& image : from) sum += reinterpret_cast<float*>(image.at(x, y))[c];
      const float mean = sum / float(from.size());
      reinterpret_cast<float*>(to.at(x, y))[c] = flip ? 1 - mean : mean;
    } else {
      const uint16_t value = reinterpret_cast<uint16_t*>(from[0].at(x, y))[c];
      const bool isShort = to.depth == kOfxBitDepthShort;
      reinterpret_cast<uint16_t*>(to.at(x, y))[c] =
          flip && isShort ? uint16_t(65535 - value) : value;
    }
  }
}

OfxStatus fail(OfxImageEffectHandle effect) {
  messages->message(effect, kOfxMessageError, "rule-breaker", "cannot paint: %s (%d)",
                    "the brush is missing", 7);
  return kOfxStatFailed;
}

// Waits up to ten seconds for the user to give up.
void dawdle(OfxImageEffectHandle effect) {
  progress->progressStart(effect, "waiting");
  for (int i = 0; i < 200 && !effects->abort(effect); ++i) {
    progress->progressUpdate(effect, i / 200.0);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  progress->progressEnd(effect);
}

std::string readParams(OfxImageEffectHandle effect, double time) {
  OfxParamSetHandle set;
  OfxParamHandle param;
  effects->getParamSet(effect, &set);
  double amount = 0, r = 0, g = 0, b = 0;
  int count = 0, flag = 0;
  char* file = nullptr;
  params->paramGetHandle(set, "amount", &param, nullptr);
  params->paramGetValueAtTime(param, time, &amount);
  params->paramGetHandle(set, "count", &param, nullptr);
  params->paramGetValueAtTime(param, time, &count);
  params->paramGetHandle(set, "flag", &param, nullptr);
  params->paramGetValueAtTime(param, time, &flag);
  params->paramGetHandle(set, "tint", &param, nullptr);
  params->paramGetValueAtTime(param, time, &r, &g, &b);
  params->paramGetHandle(set, "file", &param, nullptr);
  params->paramGetValueAtTime(param, time, &file);
  const std::string name = file;
  double first = 0, last = 0;
  timeLine->getTimeBounds(effect, &first, &last);
  messages->message(effect, kOfxMessageLog, "",
                    "amount %.3f count %d flag %d tint %.2f %.2f %.2f "
                    "file %s bounds %.0f %.0f",
                    amount, count, flag, r, g, b, name.c_str(), first, last);
  return name;
}

// Does the wrong thing that the mode names; rules whose breach lies elsewhere are not here.
void misbehave(const std::string& mode, OfxImageEffectHandle effect, const Image& source,
               const Image& output, const OfxRectI& window) {
  OfxPropertySetHandle set;
  effects->getPropertySet(effect, &set);
  int number = 0;
  if (mode == "write-outside-window") std::memset(output.at(window.x2, window.y1), 1, 1);
  if (mode == "write-outside-buffer") output.at(output.bounds.x1, output.bounds.y1)[-1] ^= 1;
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
      if (fetch(effect, "Source", 2, &other)) effects->clipReleaseImage(other.handle);
    }).join();
  }
  if (mode == "undeclared-frame") {
    Image other;
    if (fetch(effect, "Source", 5, &other)) effects->clipReleaseImage(other.handle);
  }
  if (mode == "kept-string") {
    char* kept = nullptr;
    props->propGetString(set, kOfxPropLabel, 0, &kept);
    props->propGetDimension(set, kOfxPropLabel, &number);
    messages->message(effect, kOfxMessageLog, "", "kept %s", kept);
  }
}

OfxStatus render(OfxImageEffectHandle effect, OfxPropertySetHandle in) {
  double time = 0;
  OfxRectI window{};
  props->propGetDouble(in, kOfxPropTime, 0, &time);
  props->propGetIntN(in, kOfxImageEffectPropRenderWindow, 4, &window.x1);
  const std::string how = mode(effect);
  if (how == "failure") return fail(effect);
  if (how == "silent-failure") return kOfxStatFailed;
  if (how == "slow") dawdle(effect);
  if (how == "read-params") readParams(effect, time);
  std::vector<Image> sources(1);
  Image output;
  if (!fetch(effect, "Source", time, &sources[0])) return fail(effect);
  if (!fetch(effect, "Output", time, &output)) return fail(effect);
  for (double other : {time - 1, time + 1}) {
    Image image;
    if (how == "average" && fetch(effect, "Source", other, &image)) sources.push_back(image);
  }
  const int top = how == "undefined-pixels" ? window.y2 - 1 : window.y2;
  for (int y = window.y1; y < top; ++y) {
    for (int x = window.x1; x < window.x2; ++x) blend(sources, output, x, y, how == "invert");
  }
  misbehave(how, effect, sources[0], output, window);
  effects->clipReleaseImage(output.handle);
  if (how == "bad-handle") effects->clipReleaseImage(output.handle);
  if (how == "image-leak") sources.pop_back();
  for (const Image& image : sources) effects->clipReleaseImage(image.handle);
  return kOfxStatOK;
}

OfxStatus framesNeeded(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                       OfxPropertySetHandle out) {
  if (mode(effect) != "average") return kOfxStatReplyDefault;
  double time = 0;
  props->propGetDouble(in, kOfxPropTime, 0, &time);
  const double range[] = {time - 1, time + 1};
  props->propSetDoubleN(out, "OfxImageClipPropFrameRange_Source", 2, range);
  return kOfxStatOK;
}

OfxStatus isIdentity(OfxImageEffectHandle effect, OfxPropertySetHandle out) {
  if (mode(effect) != "identity") return kOfxStatReplyDefault;
  props->propSetString(out, kOfxPropName, 0, "Source");
  return kOfxStatOK;
}

OfxStatus describe(OfxImageEffectHandle effect) {
  OfxPropertySetHandle set;
  effects->getPropertySet(effect, &set);
  props->propSetString(set, kOfxPropLabel, 0, "Rule Breaker");
  props->propSetString(set, kOfxImageEffectPluginPropGrouping, 0, "Tests");
  props->propSetString(set, kOfxImageEffectPropSupportedContexts, 0, kOfxImageEffectContextFilter);
  props->propSetString(set, kOfxImageEffectPropSupportedContexts, 1, kOfxImageEffectContextGeneral);
  const char* const depths[] = {kOfxBitDepthByte, kOfxBitDepthShort, kOfxBitDepthHalf,
                                kOfxBitDepthFloat};
  props->propSetStringN(set, kOfxImageEffectPropSupportedPixelDepths, 4, depths);
  props->propSetInt(set, kOfxImageEffectPropTemporalClipAccess, 0, 1);
  return kOfxStatOK;
}

void defineParams(OfxImageEffectHandle effect) {
  OfxParamSetHandle all;
  OfxPropertySetHandle set;
  effects->getParamSet(effect, &all);
  params->paramDefine(all, kOfxParamTypeGroup, "settings", &set);
  params->paramDefine(all, kOfxParamTypeChoice, "mode", &set);
  for (int i = 0; i < int(sizeof kModes / sizeof *kModes); ++i) {
    props->propSetString(set, kOfxParamPropChoiceOption, i, kModes[i]);
  }
  props->propSetString(set, kOfxParamPropParent, 0, "settings");
  params->paramDefine(all, kOfxParamTypeInteger, "count", &set);
  const int counts[] = {0, 10, 0, 10, 2};
  const char* const names[] = {kOfxParamPropMin, kOfxParamPropMax, kOfxParamPropDisplayMin,
                               kOfxParamPropDisplayMax, kOfxParamPropDefault};
  for (int i = 0; i < 5; ++i) props->propSetInt(set, names[i], 0, counts[i]);
  params->paramDefine(all, kOfxParamTypeDouble, "amount", &set);
  const double amounts[] = {0, 1, 0, 1, 0.5};
  for (int i = 0; i < 5; ++i) props->propSetDouble(set, names[i], 0, amounts[i]);
  params->paramDefine(all, kOfxParamTypeBoolean, "flag", &set);
  params->paramDefine(all, kOfxParamTypeRGB, "tint", &set);
  params->paramDefine(all, kOfxParamTypePushButton, "button", &set);
  params->paramDefine(all, kOfxParamTypeString, "file", &set);
  props->propSetString(set, kOfxParamPropStringMode, 0, kOfxParamStringIsFilePath);
}

OfxStatus describeInContext(OfxImageEffectHandle effect) {
  OfxPropertySetHandle set;
  const char* const components[] = {kOfxImageComponentRGBA, kOfxImageComponentRGB,
                                    kOfxImageComponentAlpha};
  for (const char* name : {"Source", "Output", "Mask"}) {
    effects->clipDefine(effect, name, &set);
    props->propSetStringN(set, kOfxImageEffectPropSupportedComponents, 3, components);
    props->propSetInt(set, kOfxImageEffectPropTemporalClipAccess, 0, 1);
    const bool isMask = std::strcmp(name, "Mask") == 0;
    props->propSetInt(set, kOfxImageClipPropOptional, 0, isMask);
    props->propSetInt(set, kOfxImageClipPropIsMask, 0, isMask);
  }
  defineParams(effect);
  return kOfxStatOK;
}

template <typename Suite>
void get(const Suite** suite, const char* name, int version) {
  *suite = static_cast<const Suite*>(theHost->fetchSuite(theHost->host, name, version));
}

OfxStatus load() {
  get(&props, kOfxPropertySuite, 1);
  get(&effects, kOfxImageEffectSuite, 1);
  get(&params, kOfxParameterSuite, 1);
  get(&memory, kOfxMemorySuite, 1);
  get(&messages, kOfxMessageSuite, 2);
  get(&progress, kOfxProgressSuite, 1);
  get(&timeLine, kOfxTimeLineSuite, 1);
  return props && effects && params && memory && messages && progress && timeLine
             ? kOfxStatOK
             : kOfxStatErrMissingHostFeature;
}

// "outside-action" speaks when no action runs any more: while its library is closed.
struct Farewell {
  bool wanted = false;
  ~Farewell() {
    int count = 0;
    if (wanted) props->propGetDimension(theHost->host, kOfxPropName, &count);
  }
} farewell;

OfxStatus mainEntry(const char* name, const void* handle, OfxPropertySetHandle in,
                    OfxPropertySetHandle out) {
  const std::string action = name;
  auto* const effect = static_cast<OfxImageEffectHandle>(const_cast<void*>(handle));
  if (action == kOfxActionLoad) return load();
  if (action == kOfxActionDescribe) return describe(effect);
  if (action == kOfxImageEffectActionDescribeInContext) return describeInContext(effect);
  if (action == kOfxActionCreateInstance) {
    farewell.wanted = mode(effect) == "outside-action";
    return kOfxStatOK;
  }
  if (action == kOfxImageEffectActionGetFramesNeeded) return framesNeeded(effect, in, out);
  if (action == kOfxImageEffectActionIsIdentity) return isIdentity(effect, out);
  if (action == kOfxImageEffectActionRender) return render(effect, in);
  return kOfxStatReplyDefault;
}

void setHost(OfxHost* host) { theHost = host; }

OfxStatus refuse(const char*, const void*, OfxPropertySetHandle, OfxPropertySetHandle) {
  return kOfxStatReplyDefault;
}

}  // namespace

extern "C" int OfxGetNumberOfPlugins() { return 2; }

extern "C" OfxPlugin* OfxGetPlugin(int nth) {
  static OfxPlugin breaker = {kOfxImageEffectPluginApi,
                              kOfxImageEffectPluginApiVersion,
                              "org.impasto.test.RuleBreaker",
                              1,
                              0,
                              setHost,
                              mainEntry};
  // Answers ReplyDefault to everything, Load included, which some hosts refuse.
  static OfxPlugin lazy = {kOfxImageEffectPluginApi,
                           kOfxImageEffectPluginApiVersion,
                           "org.impasto.test.LazyLoader",
                           1,
                           0,
                           setHost,
                           refuse};
  return nth == 0 ? &breaker : nth == 1 ? &lazy : nullptr;
}
