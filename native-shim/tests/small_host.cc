#include "small_host.h"

#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <variant>

#include "value_calls.h"

namespace impasto::small_host {
namespace {

using Value = std::variant<int, double, std::string, void*>;

// Handles are addresses of these. What is read while others render is written before or behind the
// lock.
struct PropertySet {
  std::mutex mutex;
  std::map<std::string, std::vector<Value>> values;

  PropertySet() = default;
  PropertySet(const PropertySet& other) : values(other.values) {}

  void Put(const std::string& name, std::vector<Value> all) { values[name] = std::move(all); }
};

struct Parameter {
  std::string type;
  PropertySet description;
  double number = 0;
  std::string text;
};

struct Clip {
  std::string name;
  Instance* owner = nullptr;
  PropertySet properties;
};

// Its handle is that of its properties.
struct Image : PropertySet {
  Pixels pixels;
};

}  // namespace

struct Instance {
  int kind = 0;
  PropertySet properties;
  std::map<std::string, Clip> clips;
  std::map<std::string, Parameter> parameters;

  ~Instance();
};

namespace {

OfxPlugin* the_plugin = nullptr;
Instance the_description;
std::atomic<int> images_out{0};

// What this thread renders.
thread_local Image* output = nullptr;
thread_local const std::function<bool()>* wants_stop = nullptr;
thread_local bool asked_to_stop = false;
thread_local std::string last_message;

template <typename T>
OfxStatus SetOne(OfxPropertySetHandle handle, const char* name, int index, T value) {
  auto* const set = reinterpret_cast<PropertySet*>(handle);
  const std::lock_guard<std::mutex> guard(set->mutex);
  auto& all = set->values[name];
  if (index < 0 || index > int(all.size())) return kOfxStatErrBadIndex;
  if (index == int(all.size())) all.push_back(Value(value));
  all[size_t(index)] = Value(value);
  return kOfxStatOK;
}

template <typename T>
const T* Find(OfxPropertySetHandle handle, const char* name, int index) {
  const auto* const set = reinterpret_cast<PropertySet*>(handle);
  const auto found = set->values.find(name);
  if (found == set->values.end() || index >= int(found->second.size())) return nullptr;
  return std::get_if<T>(&found->second[size_t(index)]);
}

template <typename T>
OfxStatus GetOne(OfxPropertySetHandle handle, const char* name, int index, T* value) {
  const std::lock_guard<std::mutex> guard(reinterpret_cast<PropertySet*>(handle)->mutex);
  const T* const found = Find<T>(handle, name, index);
  if (found == nullptr) return kOfxStatErrUnknown;
  *value = *found;
  return kOfxStatOK;
}

OfxStatus SetPointer(OfxPropertySetHandle s, const char* n, int i, void* v) {
  return SetOne(s, n, i, v);
}
OfxStatus SetString(OfxPropertySetHandle s, const char* n, int i, const char* v) {
  return SetOne(s, n, i, std::string(v));
}
OfxStatus SetDouble(OfxPropertySetHandle s, const char* n, int i, double v) {
  return SetOne(s, n, i, v);
}
OfxStatus SetInt(OfxPropertySetHandle s, const char* n, int i, int v) { return SetOne(s, n, i, v); }
OfxStatus GetPointer(OfxPropertySetHandle s, const char* n, int i, void** v) {
  return GetOne(s, n, i, v);
}
OfxStatus GetDouble(OfxPropertySetHandle s, const char* n, int i, double* v) {
  return GetOne(s, n, i, v);
}
OfxStatus GetInt(OfxPropertySetHandle s, const char* n, int i, int* v) {
  return GetOne(s, n, i, v);
}

// Strings are written before an instance is rendered, so that the pointer holds.
OfxStatus GetString(OfxPropertySetHandle s, const char* n, int i, char** v) {
  const std::lock_guard<std::mutex> guard(reinterpret_cast<PropertySet*>(s)->mutex);
  const auto* const found = Find<std::string>(s, n, i);
  if (found == nullptr) return kOfxStatErrUnknown;
  *v = const_cast<char*>(found->c_str());
  return kOfxStatOK;
}

OfxStatus Dimension(OfxPropertySetHandle s, const char* n, int* count) {
  auto* const set = reinterpret_cast<PropertySet*>(s);
  const std::lock_guard<std::mutex> guard(set->mutex);
  *count = int(set->values[n].size());
  return kOfxStatOK;
}

// The N forms are for nobody here.
const OfxPropertySuiteV1 kProperties = {
    SetPointer, SetString, SetDouble, SetInt,  nullptr, nullptr, nullptr, nullptr, GetPointer,
    GetString,  GetDouble, GetInt,    nullptr, nullptr, nullptr, nullptr, nullptr, Dimension};

Instance* Effect(OfxImageEffectHandle handle) { return reinterpret_cast<Instance*>(handle); }

OfxStatus EffectProperties(OfxImageEffectHandle handle, OfxPropertySetHandle* set) {
  *set = reinterpret_cast<OfxPropertySetHandle>(&Effect(handle)->properties);
  return kOfxStatOK;
}

OfxStatus Parameters(OfxImageEffectHandle handle, OfxParamSetHandle* set) {
  *set = reinterpret_cast<OfxParamSetHandle>(handle);
  return kOfxStatOK;
}

OfxStatus DefineClip(OfxImageEffectHandle handle, const char* name, OfxPropertySetHandle* set) {
  Clip& clip = Effect(handle)->clips[name];
  clip.name = name;
  *set = reinterpret_cast<OfxPropertySetHandle>(&clip.properties);
  return kOfxStatOK;
}

OfxStatus ClipHandle(OfxImageEffectHandle handle, const char* name, OfxImageClipHandle* clip,
                     OfxPropertySetHandle* set) {
  const auto found = Effect(handle)->clips.find(name);
  if (found == Effect(handle)->clips.end()) return kOfxStatErrBadHandle;
  *clip = reinterpret_cast<OfxImageClipHandle>(&found->second);
  if (set != nullptr) *set = reinterpret_cast<OfxPropertySetHandle>(&found->second.properties);
  return kOfxStatOK;
}

OfxStatus ClipProperties(OfxImageClipHandle clip, OfxPropertySetHandle* set) {
  *set = reinterpret_cast<OfxPropertySetHandle>(&reinterpret_cast<Clip*>(clip)->properties);
  return kOfxStatOK;
}

OfxPropertySetHandle Handle(PropertySet* set) {
  return reinterpret_cast<OfxPropertySetHandle>(set);
}

std::unique_ptr<Image> NewImage() {
  auto image = std::make_unique<Image>();
  image->pixels.assign(size_t(kWidth) * kHeight * 4, std::numeric_limits<float>::quiet_NaN());
  PropertySet& p = *image;
  p.Put(kOfxImagePropData, {static_cast<void*>(image->pixels.data())});
  p.Put(kOfxImagePropBounds, {0, 0, kWidth, kHeight});
  p.Put(kOfxImagePropRowBytes, {kWidth * 16});
  p.Put(kOfxImageEffectPropPixelDepth, {std::string(kOfxBitDepthFloat)});
  p.Put(kOfxImageEffectPropComponents, {std::string(kOfxImageComponentRGBA)});
  p.Put(kOfxImageEffectPropPreMultiplication, {std::string(kOfxImageOpaque)});
  p.Put(kOfxImageEffectPropRenderScale, {1.0, 1.0});
  return image;
}

std::unique_ptr<Image> SourceImage(int kind, double time) {
  std::unique_ptr<Image> image = NewImage();
  float* to = image->pixels.data();
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x, to += 4) {
      to[0] = float(0.5 + 0.4 * std::sin(0.4 * x + 0.3 * time + kind));
      to[1] = float(0.5 + 0.4 * std::cos(0.3 * y + 0.7 * kind));
      to[2] = float(((x / 6 + y / 6 + kind) % 3) / 2.0);
      to[3] = 1;
    }
  }
  return image;
}

OfxStatus GetImage(OfxImageClipHandle handle, OfxTime time, const OfxRectD*,
                   OfxPropertySetHandle* set) {
  const Clip& clip = *reinterpret_cast<Clip*>(handle);
  if (clip.name == "Output") {
    *set = Handle(output);
    ++images_out;
    return kOfxStatOK;
  }
  if (clip.name != "Source" || time < 1 || time > 8) return kOfxStatFailed;
  *set = Handle(SourceImage(clip.owner->kind, time).release());
  ++images_out;
  return kOfxStatOK;
}

OfxStatus ReleaseImage(OfxPropertySetHandle set) {
  --images_out;
  auto* const image = static_cast<Image*>(reinterpret_cast<PropertySet*>(set));
  if (image != output) delete image;
  return kOfxStatOK;
}

OfxStatus Region(OfxImageClipHandle, OfxTime, OfxRectD* region) {
  *region = {0, 0, kWidth, kHeight};
  return kOfxStatOK;
}

int Abort(OfxImageEffectHandle) {
  if (wants_stop != nullptr && (*wants_stop)()) asked_to_stop = true;
  return asked_to_stop ? 1 : 0;
}

const OfxImageEffectSuiteV1 kEffects = {
    EffectProperties, Parameters, DefineClip, ClipHandle, ClipProperties, GetImage, ReleaseImage,
    Region,           Abort,      nullptr,    nullptr,    nullptr,        nullptr};

OfxStatus DefineParameter(OfxParamSetHandle set, const char* type, const char* name,
                          OfxPropertySetHandle* out) {
  Parameter& parameter = reinterpret_cast<Instance*>(set)->parameters[name];
  parameter.type = type;
  *out = reinterpret_cast<OfxPropertySetHandle>(&parameter.description);
  return kOfxStatOK;
}

OfxStatus ParameterHandle(OfxParamSetHandle set, const char* name, OfxParamHandle* handle,
                          OfxPropertySetHandle* out) {
  auto& all = reinterpret_cast<Instance*>(set)->parameters;
  const auto found = all.find(name);
  if (found == all.end()) return kOfxStatErrUnknown;
  *handle = reinterpret_cast<OfxParamHandle>(&found->second);
  if (out != nullptr) *out = reinterpret_cast<OfxPropertySetHandle>(&found->second.description);
  return kOfxStatOK;
}

OfxStatus ParameterProperties(OfxParamHandle handle, OfxPropertySetHandle* set) {
  *set = reinterpret_cast<OfxPropertySetHandle>(&reinterpret_cast<Parameter*>(handle)->description);
  return kOfxStatOK;
}

OfxStatus Read(OfxParamHandle handle, va_list to) {
  const Parameter& parameter = *reinterpret_cast<Parameter*>(handle);
  if (parameter.type == kOfxParamTypeString) {
    *va_arg(to, const char**) = parameter.text.c_str();
  } else if (parameter.type == kOfxParamTypeDouble) {
    *va_arg(to, double*) = parameter.number;
  } else {
    *va_arg(to, int*) = int(parameter.number);
  }
  return kOfxStatOK;
}

OfxStatus SetParameterValue(OfxParamHandle, ...) { return kOfxStatFailed; }

const OfxParameterSuiteV1 kParameterSuite = {DefineParameter,   ParameterHandle,
                                             nullptr,           ParameterProperties,
                                             ValueOf<Read>,     ValueAtTimeOf<Read>,
                                             nullptr,           nullptr,
                                             SetParameterValue, nullptr,
                                             nullptr,           nullptr,
                                             nullptr,           nullptr,
                                             nullptr,           nullptr,
                                             nullptr,           nullptr};

OfxStatus Message(void*, const char*, const char*, const char* format, ...) {
  char text[2000];
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  last_message = text;
  return kOfxStatOK;
}

OfxStatus ClearMessage(void*) { return kOfxStatOK; }

const OfxMessageSuiteV2 kMessages = {Message, Message, ClearMessage};

const void* FetchSuite(OfxPropertySetHandle, const char* name, int version) {
  if (version == 1 && std::strcmp(name, kOfxPropertySuite) == 0) return &kProperties;
  if (version == 1 && std::strcmp(name, kOfxImageEffectSuite) == 0) return &kEffects;
  if (version == 1 && std::strcmp(name, kOfxParameterSuite) == 0) return &kParameterSuite;
  if (version <= 2 && std::strcmp(name, kOfxMessageSuite) == 0) return &kMessages;
  return nullptr;
}

OfxStatus Act(const char* action, Instance* instance, PropertySet* in = nullptr,
              PropertySet* out = nullptr) {
  return the_plugin->mainEntry(action, instance, reinterpret_cast<OfxPropertySetHandle>(in),
                               reinterpret_cast<OfxPropertySetHandle>(out));
}

void Require(const char* action, OfxStatus status) {
  if (status == kOfxStatOK) return;
  throw std::runtime_error(std::string(action) + " returned " + std::to_string(status));
}

void DeclareInstance(Instance* instance) {
  for (auto& [name, clip] : instance->clips) {
    clip.owner = instance;
    const bool connected = name == "Source" || name == "Output";
    clip.properties.Put(kOfxImageClipPropConnected, {int(connected)});
    clip.properties.Put(kOfxImageEffectPropFrameRange, {1.0, 8.0});
  }
  for (auto& [name, parameter] : instance->parameters) {
    auto& all = parameter.description.values[kOfxParamPropDefault];
    if (all.empty()) continue;
    if (const auto* number = std::get_if<int>(&all[0])) parameter.number = *number;
    if (const auto* number = std::get_if<double>(&all[0])) parameter.number = *number;
    if (const auto* text = std::get_if<std::string>(&all[0])) parameter.text = *text;
  }
}

}  // namespace

Instance::~Instance() {
  if (this != &the_description) Act(kOfxActionDestroyInstance, this);
}

void Start(OfxPlugin* plugin) {
  static PropertySet host;
  static OfxHost ofx = {reinterpret_cast<OfxPropertySetHandle>(&host), FetchSuite};
  host.Put(kOfxPropName, {std::string("small host")});
  host.Put(kOfxImageEffectPropTemporalClipAccess, {1});
  host.Put(kOfxImageEffectPropRenderQualityDraft, {1});
  the_plugin = plugin;
  plugin->setHost(&ofx);
  Require("Load", Act(kOfxActionLoad, nullptr));
  Require("Describe", Act(kOfxActionDescribe, &the_description));
  PropertySet in;
  in.Put(kOfxImageEffectPropContext, {std::string(kOfxImageEffectContextFilter)});
  Require("DescribeInContext", Act(kOfxImageEffectActionDescribeInContext, &the_description, &in));
}

std::shared_ptr<Instance> Create(int kind) {
  auto instance = std::make_shared<Instance>(the_description);
  instance->kind = kind;
  instance->properties.Put(kOfxPropInstanceData, {static_cast<void*>(nullptr)});
  DeclareInstance(instance.get());
  Require("CreateInstance", Act(kOfxActionCreateInstance, instance.get()));
  return instance;
}

void SetParameter(Instance& instance, const std::string& name, const std::string& value) {
  const auto found = instance.parameters.find(name);
  if (found == instance.parameters.end()) throw std::runtime_error("no parameter " + name);
  Parameter& parameter = found->second;
  if (parameter.type == kOfxParamTypeString) {
    parameter.text = value;
    return;
  }
  const auto choices = parameter.description.values.find(kOfxParamPropChoiceOption);
  if (choices != parameter.description.values.end()) {
    for (size_t i = 0; i < choices->second.size(); ++i) {
      if (std::get<std::string>(choices->second[i]) == value) parameter.number = double(i);
    }
    return;
  }
  parameter.number = std::stod(value);
}

void TellChange(Instance& instance, const std::string& type, const std::string& name) {
  PropertySet in;
  in.Put(kOfxPropType, {type});
  in.Put(kOfxPropName, {name});
  in.Put(kOfxPropChangeReason, {std::string(kOfxChangeUserEdited)});
  in.Put(kOfxPropTime, {1.0});
  in.Put(kOfxImageEffectPropRenderScale, {1.0, 1.0});
  Act(kOfxActionInstanceChanged, &instance, &in);
}

Outcome Render(Instance& instance, int frame, const std::function<bool()>& stop, Purpose purpose) {
  const std::unique_ptr<Image> image = NewImage();
  output = image.get();
  wants_stop = &stop;
  asked_to_stop = false;
  last_message.clear();
  PropertySet in;
  in.Put(kOfxPropTime, {double(frame)});
  in.Put(kOfxImageEffectPropFieldToRender, {std::string(kOfxImageFieldNone)});
  in.Put(kOfxImageEffectPropRenderWindow, {0, 0, kWidth, kHeight});
  in.Put(kOfxImageEffectPropRenderScale, {1.0, 1.0});
  in.Put(kOfxImageEffectPropInteractiveRenderStatus, {int(purpose == Purpose::kDragging)});
  in.Put(kOfxImageEffectPropRenderQualityDraft, {int(purpose == Purpose::kDragging)});
  const OfxStatus status = Act(kOfxImageEffectActionRender, &instance, &in);
  output = nullptr;
  wants_stop = nullptr;
  return {status, asked_to_stop, std::move(image->pixels)};
}

int ImagesOut() { return images_out; }

std::string LastMessage() { return last_message; }

}  // namespace impasto::small_host
