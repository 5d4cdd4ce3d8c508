#include "properties/property_catalogue.h"

#include <unordered_map>

#include "ofx/ofx.h"

namespace impasto::host {
namespace {

constexpr PropertyType kI = PropertyType::kInt;
constexpr PropertyType kD = PropertyType::kDouble;
constexpr PropertyType kS = PropertyType::kString;
constexpr PropertyType kP = PropertyType::kPointer;

const std::unordered_map<std::string, PropertyKind>& Names() {
  static const std::unordered_map<std::string, PropertyKind> table = {
      {kOfxPropAPIVersion, {kI, 0}},
      {kOfxPropTime, {kD, 1}},
      {kOfxPropIsInteractive, {kI, 1}},
      {kOfxPluginPropFilePath, {kS, 1}},
      {kOfxPropInstanceData, {kP, 1}},
      {kOfxPropType, {kS, 1}},
      {kOfxPropName, {kS, 1}},
      {kOfxPropVersion, {kI, 0}},
      {kOfxPropVersionLabel, {kS, 1}},
      {kOfxPropPluginDescription, {kS, 1}},
      {kOfxPropLabel, {kS, 1}},
      {kOfxPropShortLabel, {kS, 1}},
      {kOfxPropLongLabel, {kS, 1}},
      {kOfxPropIcon, {kS, 2}},
      {kOfxPropChangeReason, {kS, 1}},
      {kOfxPropEffectInstance, {kP, 1}},
      {kOfxPropHostOSHandle, {kP, 1}},
      {kOfxImageEffectPropSupportedContexts, {kS, 0}},
      {kOfxImageEffectPropSupportedPixelDepths, {kS, 0}},
      {kOfxImageEffectPropSupportedComponents, {kS, 0}},
      {kOfxImageEffectPropPluginHandle, {kP, 1}},
      {kOfxImageEffectPropContext, {kS, 1}},
      {kOfxImageEffectPropSupportsOverlays, {kI, 1}},
      {kOfxImageEffectPropSupportsMultiResolution, {kI, 1}},
      {kOfxImageEffectPropSupportsTiles, {kI, 1}},
      {kOfxImageEffectPropTemporalClipAccess, {kI, 1}},
      {kOfxImageEffectPropSupportsMultipleClipDepths, {kI, 1}},
      {kOfxImageEffectPropSupportsMultipleClipPARs, {kI, 1}},
      {kOfxImageEffectPropClipPreferencesSlaveParam, {kS, 0}},
      {kOfxImageEffectPropSetableFrameRate, {kI, 1}},
      {kOfxImageEffectPropSetableFielding, {kI, 1}},
      {kOfxImageEffectInstancePropSequentialRender, {kI, 1}},
      {kOfxImageEffectInstancePropEffectDuration, {kD, 1}},
      {kOfxImageEffectHostPropIsBackground, {kI, 1}},
      {kOfxImageEffectHostPropNativeOrigin, {kS, 1}},
      {kOfxImageEffectPluginPropGrouping, {kS, 1}},
      {kOfxImageEffectPluginPropSingleInstance, {kI, 1}},
      {kOfxImageEffectPluginPropHostFrameThreading, {kI, 1}},
      {kOfxImageEffectPluginPropOverlayInteractV1, {kP, 1}},
      {kOfxImageEffectPluginPropFieldRenderTwiceAlways, {kI, 1}},
      {kOfxImageEffectPluginRenderThreadSafety, {kS, 1}},
      {kOfxImageEffectPropProjectExtent, {kD, 2}},
      {kOfxImageEffectPropProjectSize, {kD, 2}},
      {kOfxImageEffectPropProjectOffset, {kD, 2}},
      {kOfxImageEffectPropProjectPixelAspectRatio, {kD, 1}},
      {kOfxImageEffectPropPixelDepth, {kS, 1}},
      {kOfxImageEffectPropComponents, {kS, 1}},
      {kOfxImageEffectPropPreMultiplication, {kS, 1}},
      {kOfxImageEffectPropFrameRate, {kD, 1}},
      {kOfxImageEffectPropUnmappedFrameRate, {kD, 1}},
      {kOfxImageEffectPropFrameRange, {kD, 2}},
      {kOfxImageEffectPropUnmappedFrameRange, {kD, 2}},
      {kOfxImageEffectFrameVarying, {kI, 1}},
      {kOfxImageClipPropConnected, {kI, 1}},
      {kOfxImageClipPropColourspace, {kS, 1}},
      {kOfxImageEffectPropColourManagementStyle, {kS, 1}},
      {kOfxImageEffectPropColourManagementAvailableConfigs, {kS, 0}},
      {kOfxImageClipPropOptional, {kI, 1}},
      {kOfxImageClipPropIsMask, {kI, 1}},
      {kOfxImageClipPropContinuousSamples, {kI, 1}},
      {kOfxImageClipPropUnmappedPixelDepth, {kS, 1}},
      {kOfxImageClipPropUnmappedComponents, {kS, 1}},
      {kOfxImageClipPropFieldOrder, {kS, 1}},
      {kOfxImageClipPropFieldExtraction, {kS, 1}},
      {kOfxImagePropData, {kP, 1}},
      {kOfxImagePropBounds, {kI, 4}},
      {kOfxImagePropRowBytes, {kI, 1}},
      {kOfxImagePropField, {kS, 1}},
      {kOfxImagePropRegionOfDefinition, {kI, 4}},
      {kOfxImagePropPixelAspectRatio, {kD, 1}},
      {kOfxImagePropUniqueIdentifier, {kS, 1}},
      {kOfxImageEffectPropRenderScale, {kD, 2}},
      {kOfxImageEffectPropRenderWindow, {kI, 4}},
      {kOfxImageEffectPropRenderQualityDraft, {kI, 1}},
      {kOfxImageEffectPropFieldToRender, {kS, 1}},
      {kOfxImageEffectPropRegionOfDefinition, {kD, 4}},
      {kOfxImageEffectPropRegionOfInterest, {kD, 4}},
      {kOfxImageEffectPropFrameStep, {kD, 1}},
      {kOfxImageEffectPropSequentialRenderStatus, {kI, 1}},
      {kOfxImageEffectPropInteractiveRenderStatus, {kI, 1}},
      {kOfxParamHostPropSupportsCustomAnimation, {kI, 1}},
      {kOfxParamHostPropSupportsStringAnimation, {kI, 1}},
      {kOfxParamHostPropSupportsBooleanAnimation, {kI, 1}},
      {kOfxParamHostPropSupportsChoiceAnimation, {kI, 1}},
      {kOfxParamHostPropSupportsCustomInteract, {kI, 1}},
      {kOfxParamHostPropMaxParameters, {kI, 1}},
      {kOfxParamHostPropMaxPages, {kI, 1}},
      {kOfxParamHostPropPageRowColumnCount, {kI, 2}},
      {kOfxParamPropType, {kS, 1}},
      {kOfxParamPropAnimates, {kI, 1}},
      {kOfxParamPropIsAnimating, {kI, 1}},
      {kOfxParamPropIsAutoKeying, {kI, 1}},
      {kOfxParamPropCanUndo, {kI, 1}},
      {kOfxParamPropPluginMayWrite, {kI, 1}},
      {kOfxParamPropPersistant, {kI, 1}},
      {kOfxParamPropEvaluateOnChange, {kI, 1}},
      {kOfxParamPropSecret, {kI, 1}},
      {kOfxParamPropEnabled, {kI, 1}},
      {kOfxParamPropScriptName, {kS, 1}},
      {kOfxParamPropHint, {kS, 1}},
      {kOfxParamPropParent, {kS, 1}},
      {kOfxParamPropDataPtr, {kP, 1}},
      {kOfxParamPropInteractV1, {kP, 1}},
      {kOfxPropParamSetNeedsSyncing, {kI, 1}},
      {kOfxParamPropCacheInvalidation, {kS, 1}},
      {kOfxParamPropIncrement, {kD, 0}},
      {kOfxParamPropDigits, {kI, 1}},
      {kOfxParamPropDimensionLabel, {kS, 0}},
      {kOfxParamPropChoiceOption, {kS, 0}},
      {kOfxParamPropGroupOpen, {kI, 1}},
      {kOfxParamPropPageChild, {kS, 0}},
      {kOfxPluginPropParamPageOrder, {kS, 0}},
      {kOfxParamPropDoubleType, {kS, 1}},
      {kOfxParamPropShowTimeMarker, {kI, 1}},
      {kOfxParamPropStringMode, {kS, 1}},
      {kOfxParamPropStringFilePathExists, {kI, 1}},
  };
  return table;
}

// Names made of a prefix and the name of a clip.
const std::unordered_map<std::string, PropertyKind>& Prefixes() {
  static const std::unordered_map<std::string, PropertyKind> table = {
      {kOfxImageClipPropComponentsPrefix, {kS, 1}}, {kOfxImageClipPropDepthPrefix, {kS, 1}},
      {kOfxImageClipPropPARPrefix, {kD, 1}},        {kOfxImageClipPropFrameRangePrefix, {kD, 0}},
      {kOfxImageClipPropRoIPrefix, {kD, 4}},
  };
  return table;
}

}  // namespace

const char* TypeName(PropertyType type) {
  switch (type) {
    case PropertyType::kInt:
      return "int";
    case PropertyType::kDouble:
      return "double";
    case PropertyType::kString:
      return "string";
    case PropertyType::kPointer:
      return "pointer";
  }
  return "?";
}

const PropertyKind* FindPropertyKind(const std::string& name) {
  const auto whole = Names().find(name);
  if (whole != Names().end()) return &whole->second;
  const size_t underscore = name.find('_');
  if (underscore == std::string::npos) return nullptr;
  const auto prefix = Prefixes().find(name.substr(0, underscore + 1));
  return prefix == Prefixes().end() ? nullptr : &prefix->second;
}

}  // namespace impasto::host
