#include "hostile_host.h"

#include <climits>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "impasto/parameter_table.h"
#include "value_calls.h"

namespace impasto::hostile_host {
namespace {

[[noreturn]] void Broken(const char* what) {
  std::fprintf(stderr, "the plugin broke a rule: %s\n", what);
  std::abort();
}

struct Image {
  OfxRectI bounds{};
  int row_bytes = 0;
  std::string depth, components;
  std::vector<unsigned char> memory;
  void* data = nullptr;
};

// One game: the only state behind the suites' functions.
struct Game {
  explicit Game(Dice d) : dice(d) {}

  Dice dice;
  std::map<const void*, Image> images;  // lent; their handles are addresses in `names`
  std::deque<char> names;
  std::deque<std::string> strings;
  int polls = 0;
};

Game* game = nullptr;

char host_set, effect_set, clip_set, argument_set, result_set, parameter_set, description_set,
    effect_itself;
const char* const kClipNames[] = {"Source", "Output", "Style",  "Mask",
                                  "Motion", "Depth",  "Regions"};
char clips[sizeof kClipNames / sizeof *kClipNames];
constexpr std::size_t kParameterCount = sizeof kParameters / sizeof *kParameters;
char parameters[kParameterCount];

bool Refuses() { return game->dice.Once(16); }

OfxStatus Refusal() {
  constexpr OfxStatus kAll[] = {kOfxStatFailed,       kOfxStatErrUnknown,  kOfxStatErrBadHandle,
                                kOfxStatErrMemory,    kOfxStatErrBadIndex, kOfxStatErrValue,
                                kOfxStatReplyDefault, kOfxStatErrFatal};
  return kAll[game->dice.Byte() % 8];
}

int AnyInt() {
  constexpr int kAll[] = {0, 1, -1, 2, 7, 24, 64, 1000, -64, 65536, INT_MAX, INT_MIN};
  return game->dice.Once(4) ? kAll[game->dice.Byte() % 12] : game->dice.Byte() % 8;
}

double AnyDouble() {
  constexpr double kAll[] = {
      0,        1,         -1,     0.5,    0.25,
      1e9,      -1e9,      1e300,  -1e300, std::numeric_limits<double>::quiet_NaN(),
      HUGE_VAL, -HUGE_VAL, 1e-300, 24.5};
  return game->dice.Once(4) ? kAll[game->dice.Byte() % 14] : game->dice.Byte() % 8;
}

// Kept to the end of the game; null at times.
char* AnyString() {
  static const char* const kAll[] = {kOfxBitDepthByte,
                                     kOfxBitDepthFloat,
                                     kOfxImageComponentRGBA,
                                     kOfxImageComponentRGB,
                                     kOfxImagePreMultiplied,
                                     kOfxTypeClip,
                                     "Source",
                                     "MLT",
                                     "DaVinciResolve",
                                     "openfx-driver",
                                     "\xff\xfe\x80",
                                     "%s%n%d",
                                     "a\nb=c\\n\\",
                                     ""};
  const int which = game->dice.Byte() % 16;
  if (which == 15) return nullptr;
  game->strings.push_back(which == 14 ? std::string(5000, char('a' + game->dice.Byte() % 26))
                                      : kAll[which]);
  return game->strings.back().data();
}

bool IsSet(const void* set) {
  for (const char* one : {&host_set, &effect_set, &clip_set, &argument_set, &result_set,
                          &parameter_set, &description_set}) {
    if (set == one) return true;
  }
  return game->images.count(set) != 0;
}

void RequireSet(const void* set, const char* name) {
  if (!IsSet(set)) Broken("a property set that it was never given, or gave back");
  if (name == nullptr) Broken("a property without a name");
}

// What an image says of its memory is true, or missing.
const Image* ImageOf(const void* set) {
  const auto found = game->images.find(set);
  return found == game->images.end() ? nullptr : &found->second;
}

OfxStatus Take(OfxPropertySetHandle set, const char* name) {
  RequireSet(set, name);
  return Refuses() ? Refusal() : kOfxStatOK;
}

OfxStatus SetPointer(OfxPropertySetHandle s, const char* n, int, void*) { return Take(s, n); }
OfxStatus SetDouble(OfxPropertySetHandle s, const char* n, int, double) { return Take(s, n); }
OfxStatus SetInt(OfxPropertySetHandle s, const char* n, int, int) { return Take(s, n); }
OfxStatus SetString(OfxPropertySetHandle s, const char* n, int, const char* value) {
  if (value == nullptr || std::strlen(value) > 100000) Broken("a string property without a string");
  return Take(s, n);
}

OfxStatus GetPointer(OfxPropertySetHandle s, const char* n, int, void** value) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  const Image* const image = ImageOf(s);
  *value = image != nullptr ? image->data : reinterpret_cast<void*>(std::intptr_t(AnyInt()));
  return kOfxStatOK;
}

OfxStatus GetString(OfxPropertySetHandle s, const char* n, int, char** value) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  const Image* const image = ImageOf(s);
  if (image != nullptr && std::strcmp(n, kOfxImageEffectPropPixelDepth) == 0) {
    *value = const_cast<char*>(image->depth.c_str());
  } else if (image != nullptr && std::strcmp(n, kOfxImageEffectPropComponents) == 0) {
    *value = const_cast<char*>(image->components.c_str());
  } else {
    *value = AnyString();
  }
  return kOfxStatOK;
}

OfxStatus GetDouble(OfxPropertySetHandle s, const char* n, int, double* value) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  *value = AnyDouble();
  return kOfxStatOK;
}

OfxStatus GetInt(OfxPropertySetHandle s, const char* n, int index, int* value) {
  RequireSet(s, n);
  const Image* const image = ImageOf(s);
  // Without it, rows that go down in memory cannot be told from those that go up.
  const bool needed =
      image != nullptr && image->row_bytes < 0 && std::strcmp(n, kOfxImagePropRowBytes) == 0;
  if (!needed && Refuses()) return Refusal();
  if (image != nullptr && std::strcmp(n, kOfxImagePropBounds) == 0) {
    if (index < 0 || index > 3) Broken("an edge of the bounds that is none");
    *value = (&image->bounds.x1)[index];
  } else if (image != nullptr && std::strcmp(n, kOfxImagePropRowBytes) == 0) {
    *value = image->row_bytes;
  } else if (std::strcmp(n, kOfxImageEffectPropRenderWindow) == 0 && !game->dice.Once(4)) {
    *value = index < 2 ? 0 : 9;
  } else if (std::strcmp(n, kOfxImageClipPropConnected) == 0) {
    *value = game->dice.Once(3) ? 0 : 1;
  } else {
    *value = AnyInt();
  }
  return kOfxStatOK;
}

OfxStatus GetDimension(OfxPropertySetHandle s, const char* n, int* count) {
  RequireSet(s, n);
  if (Refuses()) return Refusal();
  *count = AnyInt();
  return kOfxStatOK;
}

OfxStatus Reset(OfxPropertySetHandle s, const char* n) { return Take(s, n); }

const OfxPropertySuiteV1 kProperties = {
    SetPointer, SetString, SetDouble, SetInt,  nullptr, nullptr, nullptr, nullptr, GetPointer,
    GetString,  GetDouble, GetInt,    nullptr, nullptr, nullptr, nullptr, Reset,   GetDimension};

void RequireEffect(const void* effect) {
  if (effect != &effect_itself && effect != nullptr) Broken("an effect that it was never given");
}

template <typename Handle>
Handle As(char* address) {
  return reinterpret_cast<Handle>(address);
}

OfxStatus EffectProperties(OfxImageEffectHandle effect, OfxPropertySetHandle* set) {
  RequireEffect(effect);
  if (effect == nullptr || Refuses()) return Refusal();
  *set = As<OfxPropertySetHandle>(&effect_set);
  return kOfxStatOK;
}

OfxStatus EffectParameters(OfxImageEffectHandle effect, OfxParamSetHandle* set) {
  RequireEffect(effect);
  if (effect == nullptr || Refuses()) return Refusal();
  *set = As<OfxParamSetHandle>(&parameter_set);
  return kOfxStatOK;
}

OfxStatus DefineClip(OfxImageEffectHandle effect, const char* name, OfxPropertySetHandle* set) {
  RequireEffect(effect);
  if (name == nullptr) Broken("a clip without a name");
  if (Refuses()) return Refusal();
  if (set != nullptr)
    *set = game->dice.Once(16) ? nullptr : As<OfxPropertySetHandle>(&description_set);
  return kOfxStatOK;
}

OfxStatus ClipHandle(OfxImageEffectHandle effect, const char* name, OfxImageClipHandle* clip,
                     OfxPropertySetHandle* set) {
  RequireEffect(effect);
  if (Refuses()) return Refusal();
  for (std::size_t i = 0; i < sizeof clips; ++i) {
    if (std::strcmp(kClipNames[i], name) != 0) continue;
    *clip = game->dice.Once(32) ? nullptr : As<OfxImageClipHandle>(&clips[i]);
    if (set != nullptr) *set = game->dice.Once(32) ? nullptr : As<OfxPropertySetHandle>(&clip_set);
    return kOfxStatOK;
  }
  return kOfxStatErrBadHandle;
}

void RequireClip(const void* clip) {
  if (clip < static_cast<const void*>(clips) ||
      clip >= static_cast<const void*>(clips + sizeof clips)) {
    Broken("a clip that it was never given");
  }
}

OfxStatus ClipProperties(OfxImageClipHandle clip, OfxPropertySetHandle* set) {
  RequireClip(clip);
  if (Refuses()) return Refusal();
  *set = As<OfxPropertySetHandle>(&clip_set);
  return kOfxStatOK;
}

int Channels(const std::string& components) {
  return components == kOfxImageComponentRGBA ? 4 : components == kOfxImageComponentRGB ? 3 : 1;
}

int Bytes(const std::string& depth) {
  return depth == kOfxBitDepthFloat ? 4 : depth == kOfxBitDepthByte ? 1 : 2;
}

// The memory is exactly what the bounds and rows need, so that a step outside is seen.
Image NewImage() {
  Dice& dice = game->dice;
  static const char* const kDepths[] = {kOfxBitDepthFloat, kOfxBitDepthByte, kOfxBitDepthShort,
                                        kOfxBitDepthHalf};
  static const char* const kAll[] = {kOfxImageComponentRGBA, kOfxImageComponentRGB,
                                     kOfxImageComponentAlpha};
  Image image;
  image.depth = kDepths[dice.Byte() % 4];
  image.components = kAll[dice.Byte() % 3];
  const int width = dice.Once(16) ? 0 : dice.Once(2) ? 9 : dice.Byte() % 20;
  const int height = dice.Once(16) ? 0 : dice.Once(2) ? 9 : dice.Byte() % 20;
  const int x = dice.Once(4) ? AnyInt() % 100 : 0, y = dice.Once(4) ? AnyInt() % 100 : 0;
  image.bounds = {x, y, x + width, y + height};
  const int row = width * Channels(image.components) * Bytes(image.depth);
  const int padded = row + (dice.Once(3) ? dice.Byte() % 64 : 0);
  image.memory.resize(std::size_t(row) * height +
                      std::size_t(padded - row) * (height > 0 ? height - 1 : 0));
  const bool upside_down = dice.Once(3);
  image.row_bytes = upside_down ? -padded : padded;
  image.data =
      image.memory.data() + (upside_down && height > 0 ? std::size_t(padded) * (height - 1) : 0);
  if (dice.Once(16)) image.data = nullptr;
  if (dice.Once(32)) image.bounds = {INT_MIN, INT_MIN, INT_MAX, INT_MAX};
  if (dice.Once(32)) {
    image.row_bytes = 1;  // which is less than a row, or all that there is
    image.data = image.memory.data();
  }
  if (dice.Once(32)) image.depth = "OfxBitDepthNone";
  if (dice.Once(32)) image.components = "theirs";
  return image;
}

OfxStatus GetImage(OfxImageClipHandle clip, OfxTime, const OfxRectD*, OfxPropertySetHandle* set) {
  RequireClip(clip);
  if (Refuses()) return Refusal();
  if (game->dice.Once(16)) {
    *set = nullptr;
    return kOfxStatOK;
  }
  game->names.push_back(0);
  *set = As<OfxPropertySetHandle>(&game->names.back());
  Image& image = game->images[*set];
  image = NewImage();
  return kOfxStatOK;
}

OfxStatus ReleaseImage(OfxPropertySetHandle set) {
  if (game->images.erase(set) != 1) Broken("an image given back that it does not hold");
  return Refuses() ? Refusal() : kOfxStatOK;
}

OfxStatus Region(OfxImageClipHandle clip, OfxTime, OfxRectD* region) {
  RequireClip(clip);
  if (Refuses()) return Refusal();
  *region = {AnyDouble(), AnyDouble(), AnyDouble(), AnyDouble()};
  return kOfxStatOK;
}

int Abort(OfxImageEffectHandle effect) {
  RequireEffect(effect);
  return ++game->polls > 12 || game->dice.Once(16) ? AnyInt() | 1 : 0;
}

const OfxImageEffectSuiteV1 kEffects = {
    EffectProperties, EffectParameters, DefineClip, ClipHandle, ClipProperties,
    GetImage,         ReleaseImage,     Region,     Abort,      nullptr,
    nullptr,          nullptr,          nullptr};

OfxStatus DefineParameter(OfxParamSetHandle set, const char* type, const char* name,
                          OfxPropertySetHandle* description) {
  if (static_cast<void*>(set) != &parameter_set && set != nullptr)
    Broken("parameters that it was never given");
  if (type == nullptr || name == nullptr) Broken("a parameter without name and type");
  if (Refuses()) return Refusal();
  *description = game->dice.Once(16) ? nullptr : As<OfxPropertySetHandle>(&description_set);
  return kOfxStatOK;
}

OfxStatus ParameterHandle(OfxParamSetHandle set, const char* name, OfxParamHandle* handle,
                          OfxPropertySetHandle* description) {
  if (static_cast<void*>(set) != &parameter_set && set != nullptr)
    Broken("parameters that it was never given");
  if (set == nullptr || Refuses()) return Refusal();
  for (std::size_t i = 0; i < kParameterCount; ++i) {
    if (std::strcmp(kParameters[i].ofx_name, name) != 0) continue;
    *handle = game->dice.Once(64) ? nullptr : As<OfxParamHandle>(&parameters[i]);
    if (description != nullptr) *description = As<OfxPropertySetHandle>(&description_set);
    return kOfxStatOK;
  }
  return kOfxStatErrUnknown;
}

std::size_t IndexOf(const void* handle) {
  if (handle < static_cast<const void*>(parameters) ||
      handle >= static_cast<const void*>(parameters + kParameterCount)) {
    Broken("a parameter that it was never given");
  }
  return std::size_t(static_cast<const char*>(handle) - parameters);
}

OfxStatus ParameterProperties(OfxParamHandle handle, OfxPropertySetHandle* set) {
  IndexOf(handle);
  if (Refuses()) return Refusal();
  *set = As<OfxPropertySetHandle>(&description_set);
  return kOfxStatOK;
}

OfxStatus Read(OfxParamHandle handle, va_list to) {
  const std::size_t index = IndexOf(handle);
  if (Refuses()) return Refusal();
  switch (kParameters[index].type) {
    case ParameterType::kDouble:
      *va_arg(to, double*) = AnyDouble();
      break;
    case ParameterType::kString:
    case ParameterType::kFile:
    case ParameterType::kFolder:
      *va_arg(to, char**) = AnyString();
      break;
    default:
      *va_arg(to, int*) = AnyInt();
  }
  return kOfxStatOK;
}

OfxStatus SetValue(OfxParamHandle handle, ...) {
  IndexOf(handle);
  return Refuses() ? Refusal() : kOfxStatOK;
}

const OfxParameterSuiteV1 kParameterSuite = {DefineParameter, ParameterHandle,
                                             nullptr,         ParameterProperties,
                                             ValueOf<Read>,   ValueAtTimeOf<Read>,
                                             nullptr,         nullptr,
                                             SetValue,        nullptr,
                                             nullptr,         nullptr,
                                             nullptr,         nullptr,
                                             nullptr,         nullptr,
                                             nullptr,         nullptr};

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

// The suite, none, or one that lacks a function.
template <typename Suite>
const void* Offer(const Suite& whole) {
  static Suite partial;
  if (game->dice.Once(32)) return nullptr;
  if (!game->dice.Once(32)) return &whole;
  partial = whole;
  void* functions[sizeof(Suite) / sizeof(void*)];
  std::memcpy(functions, &partial, sizeof functions);
  functions[std::size_t(game->dice.Byte()) % (sizeof functions / sizeof *functions)] = nullptr;
  std::memcpy(&partial, functions, sizeof functions);
  return &partial;
}

const void* FetchSuite(OfxPropertySetHandle host, const char* name, int version) {
  if (host != nullptr && static_cast<void*>(host) != &host_set)
    Broken("a host that it was never given");
  if (std::strcmp(name, kOfxPropertySuite) == 0) return Offer(kProperties);
  if (std::strcmp(name, kOfxImageEffectSuite) == 0) return Offer(kEffects);
  if (std::strcmp(name, kOfxParameterSuite) == 0) return Offer(kParameterSuite);
  if (std::strcmp(name, kOfxMessageSuite) == 0 && version <= 2) return Offer(kMessages);
  if (std::strcmp(name, kOfxProgressSuite) == 0 && version == 1) return Offer(kProgress);
  if (std::strcmp(name, kOfxTimeLineSuite) == 0) return Offer(kTimeLine);
  return nullptr;
}

const char* AnyAction() {
  static const char* const kAll[] = {kOfxActionLoad,
                                     kOfxActionDescribe,
                                     kOfxImageEffectActionDescribeInContext,
                                     kOfxActionCreateInstance,
                                     kOfxActionInstanceChanged,
                                     kOfxActionBeginInstanceChanged,
                                     kOfxActionEndInstanceChanged,
                                     kOfxActionPurgeCaches,
                                     kOfxActionSyncPrivateData,
                                     kOfxImageEffectActionGetRegionOfDefinition,
                                     kOfxImageEffectActionGetRegionsOfInterest,
                                     kOfxImageEffectActionGetFramesNeeded,
                                     kOfxImageEffectActionIsIdentity,
                                     kOfxImageEffectActionGetClipPreferences,
                                     kOfxImageEffectActionGetTimeDomain,
                                     kOfxImageEffectActionBeginSequenceRender,
                                     kOfxImageEffectActionEndSequenceRender,
                                     kOfxActionDestroyInstance,
                                     kOfxActionUnload,
                                     "an action of theirs",
                                     nullptr};
  constexpr int kCount = sizeof kAll / sizeof *kAll;
  const int which = game->dice.Byte() % (2 * kCount);
  return which < kCount ? kAll[which] : kOfxImageEffectActionRender;
}

void Act(OfxPlugin* plugin) {
  const char* const action = AnyAction();
  Dice& dice = game->dice;
  game->polls = 0;
  void* const effect = dice.Once(32) ? nullptr : &effect_itself;
  auto* const in = dice.Once(32) ? nullptr : As<OfxPropertySetHandle>(&argument_set);
  auto* const out = dice.Once(32) ? nullptr : As<OfxPropertySetHandle>(&result_set);
  OfxStatus status = kOfxStatOK;
  try {
    status = plugin->mainEntry(action, effect, in, out);
  } catch (...) {
    Broken("an exception left it");
  }
  if (status < kOfxStatOK || status > kOfxStatReplyDefault) Broken("a status that is none");
  if (!game->images.empty()) Broken("an image not given back");
}

}  // namespace

void Play(OfxPlugin* plugin, Dice dice) {
  static OfxHost hosts[2];
  static int which = 0;
  Game this_game(dice);
  game = &this_game;
  which = 1 - which;  // another address: the plugin looks at the host anew
  hosts[which] = {As<OfxPropertySetHandle>(&host_set), FetchSuite};
  if (game->dice.Once(64)) hosts[which].fetchSuite = nullptr;
  plugin->setHost(game->dice.Once(64) ? nullptr : &hosts[which]);
  while (!game->dice.Empty()) Act(plugin);
  game = nullptr;
}

}  // namespace impasto::hostile_host
