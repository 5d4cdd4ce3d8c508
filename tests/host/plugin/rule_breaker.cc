// The plugin that tests the host. It averages the frames t-1, t, t+1 (or inverts t) and, on demand,
// breaks one rule. Written straight on the C ABI, since what it shows is the ABI.
#include <chrono>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "misdeeds.h"
#include "ofx/ofx.h"
#include "pictures.h"

namespace impasto::rule_breaker {
namespace {

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

std::string Mode(OfxImageEffectHandle effect) { return kModes[IntParam(effect, "mode")]; }

OfxStatus Fail(OfxImageEffectHandle effect) {
  messages->message(effect, kOfxMessageError, "rule-breaker", "cannot paint: %s (%d)",
                    "the brush is missing", 7);
  return kOfxStatFailed;
}

// Waits up to ten seconds for the user to give up.
void Dawdle(OfxImageEffectHandle effect) {
  progress->progressStart(effect, "waiting");
  for (int i = 0; i < 200 && !effects->abort(effect); ++i) {
    progress->progressUpdate(effect, i / 200.0);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  progress->progressEnd(effect);
}

std::string ReadParams(OfxImageEffectHandle effect, double time) {
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
  time_line->getTimeBounds(effect, &first, &last);
  messages->message(effect, kOfxMessageLog, "",
                    "amount %.3f count %d flag %d tint %.2f %.2f %.2f "
                    "file %s bounds %.0f %.0f",
                    amount, count, flag, r, g, b, name.c_str(), first, last);
  return name;
}

OfxStatus Render(OfxImageEffectHandle effect, OfxPropertySetHandle in) {
  double time = 0;
  OfxRectI window{};
  props->propGetDouble(in, kOfxPropTime, 0, &time);
  props->propGetIntN(in, kOfxImageEffectPropRenderWindow, 4, &window.x1);
  const std::string how = Mode(effect);
  if (how == "failure") return Fail(effect);
  if (how == "silent-failure") return kOfxStatFailed;
  if (how == "slow") Dawdle(effect);
  if (how == "read-params") ReadParams(effect, time);
  std::vector<Image> sources(1);
  Image output;
  if (!Fetch(effect, "Source", time, &sources[0])) return Fail(effect);
  if (!Fetch(effect, "Output", time, &output)) return Fail(effect);
  for (double other : {time - 1, time + 1}) {
    Image image;
    if (how == "average" && Fetch(effect, "Source", other, &image)) sources.push_back(image);
  }
  const int top = how == "undefined-pixels" ? window.y2 - 1 : window.y2;
  for (int y = window.y1; y < top; ++y) {
    for (int x = window.x1; x < window.x2; ++x) Blend(sources, output, x, y, how == "invert");
  }
  Misbehave(how, effect, sources[0], output, window);
  effects->clipReleaseImage(output.handle);
  if (how == "bad-handle") effects->clipReleaseImage(output.handle);
  if (how == "image-leak") sources.pop_back();
  for (const Image& image : sources) effects->clipReleaseImage(image.handle);
  return kOfxStatOK;
}

OfxStatus FramesNeeded(OfxImageEffectHandle effect, OfxPropertySetHandle in,
                       OfxPropertySetHandle out) {
  if (Mode(effect) != "average") return kOfxStatReplyDefault;
  double time = 0;
  props->propGetDouble(in, kOfxPropTime, 0, &time);
  const double range[] = {time - 1, time + 1};
  props->propSetDoubleN(out, "OfxImageClipPropFrameRange_Source", 2, range);
  return kOfxStatOK;
}

OfxStatus IsIdentity(OfxImageEffectHandle effect, OfxPropertySetHandle out) {
  if (Mode(effect) != "identity") return kOfxStatReplyDefault;
  props->propSetString(out, kOfxPropName, 0, "Source");
  return kOfxStatOK;
}

OfxStatus Describe(OfxImageEffectHandle effect) {
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

void DefineParams(OfxImageEffectHandle effect) {
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

OfxStatus DescribeInContext(OfxImageEffectHandle effect) {
  OfxPropertySetHandle set;
  const char* const components[] = {kOfxImageComponentRGBA, kOfxImageComponentRGB,
                                    kOfxImageComponentAlpha};
  for (const char* name : {"Source", "Output", "Mask"}) {
    effects->clipDefine(effect, name, &set);
    props->propSetStringN(set, kOfxImageEffectPropSupportedComponents, 3, components);
    props->propSetInt(set, kOfxImageEffectPropTemporalClipAccess, 0, 1);
    const bool is_mask = std::strcmp(name, "Mask") == 0;
    props->propSetInt(set, kOfxImageClipPropOptional, 0, is_mask);
    props->propSetInt(set, kOfxImageClipPropIsMask, 0, is_mask);
  }
  DefineParams(effect);
  return kOfxStatOK;
}

template <typename Suite>
void Get(const Suite** suite, const char* name, int version) {
  *suite = static_cast<const Suite*>(the_host->fetchSuite(the_host->host, name, version));
}

OfxStatus Load() {
  Get(&props, kOfxPropertySuite, 1);
  Get(&effects, kOfxImageEffectSuite, 1);
  Get(&params, kOfxParameterSuite, 1);
  Get(&memory, kOfxMemorySuite, 1);
  Get(&messages, kOfxMessageSuite, 2);
  Get(&progress, kOfxProgressSuite, 1);
  Get(&time_line, kOfxTimeLineSuite, 1);
  return props && effects && params && memory && messages && progress && time_line
             ? kOfxStatOK
             : kOfxStatErrMissingHostFeature;
}

// "outside-action" speaks when no action runs any more: while its library is closed.
struct Farewell {
  bool wanted = false;
  ~Farewell() {
    int count = 0;
    if (wanted) props->propGetDimension(the_host->host, kOfxPropName, &count);
  }
} farewell;

OfxStatus MainEntry(const char* name, const void* handle, OfxPropertySetHandle in,
                    OfxPropertySetHandle out) {
  const std::string action = name;
  auto* const effect = static_cast<OfxImageEffectHandle>(const_cast<void*>(handle));
  if (action == kOfxActionLoad) return Load();
  if (action == kOfxActionDescribe) return Describe(effect);
  if (action == kOfxImageEffectActionDescribeInContext) return DescribeInContext(effect);
  if (action == kOfxActionCreateInstance) {
    farewell.wanted = Mode(effect) == "outside-action";
    return kOfxStatOK;
  }
  if (action == kOfxImageEffectActionGetFramesNeeded) return FramesNeeded(effect, in, out);
  if (action == kOfxImageEffectActionIsIdentity) return IsIdentity(effect, out);
  if (action == kOfxImageEffectActionRender) return Render(effect, in);
  return kOfxStatReplyDefault;
}

void SetHost(OfxHost* host) { the_host = host; }

OfxStatus Refuse(const char*, const void*, OfxPropertySetHandle, OfxPropertySetHandle) {
  return kOfxStatReplyDefault;
}

OfxPlugin* Plugin(int nth) {
  static OfxPlugin breaker = {kOfxImageEffectPluginApi,
                              kOfxImageEffectPluginApiVersion,
                              "org.impasto.test.RuleBreaker",
                              1,
                              0,
                              SetHost,
                              MainEntry};
  // Answers ReplyDefault to everything, Load included, which some hosts refuse.
  static OfxPlugin lazy = {kOfxImageEffectPluginApi,
                           kOfxImageEffectPluginApiVersion,
                           "org.impasto.test.LazyLoader",
                           1,
                           0,
                           SetHost,
                           Refuse};
  return nth == 0 ? &breaker : nth == 1 ? &lazy : nullptr;
}

}  // namespace
}  // namespace impasto::rule_breaker

extern "C" int OfxGetNumberOfPlugins() { return 2; }

extern "C" OfxPlugin* OfxGetPlugin(int nth) { return impasto::rule_breaker::Plugin(nth); }
