#include "small/small_host.h"

#include <cstring>
#include <stdexcept>

#include "small/handles.h"

namespace impasto::small_host {
namespace {

OfxPlugin* the_plugin = nullptr;
Instance the_description;

const void* FetchSuite(OfxPropertySetHandle, const char* name, int version) {
  if (version == 1 && std::strcmp(name, kOfxPropertySuite) == 0) return &Properties();
  if (version == 1 && std::strcmp(name, kOfxImageEffectSuite) == 0) return &Effects();
  if (version == 1 && std::strcmp(name, kOfxParameterSuite) == 0) return &Parameters();
  if (version <= 2 && std::strcmp(name, kOfxMessageSuite) == 0) return &Messages();
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

thread_local Rendering rendering;
std::atomic<int> images_out{0};

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
  rendering = {image.get(), &stop, false, ""};
  PropertySet in;
  in.Put(kOfxPropTime, {double(frame)});
  in.Put(kOfxImageEffectPropFieldToRender, {std::string(kOfxImageFieldNone)});
  in.Put(kOfxImageEffectPropRenderWindow, {0, 0, kWidth, kHeight});
  in.Put(kOfxImageEffectPropRenderScale, {1.0, 1.0});
  in.Put(kOfxImageEffectPropInteractiveRenderStatus, {int(purpose == Purpose::kDragging)});
  in.Put(kOfxImageEffectPropRenderQualityDraft, {int(purpose == Purpose::kDragging)});
  const OfxStatus status = Act(kOfxImageEffectActionRender, &instance, &in);
  rendering.output = nullptr;
  rendering.wants_stop = nullptr;
  return {status, rendering.asked_to_stop, std::move(image->pixels)};
}

int ImagesOut() { return images_out; }

std::string LastMessage() { return rendering.last_message; }

}  // namespace impasto::small_host
