#include "property_catalogue.h"

#include <unordered_map>

#include "ofx/ofx.h"

namespace impasto::host {
namespace {

constexpr PropertyType I = PropertyType::kInt;
constexpr PropertyType D = PropertyType::kDouble;
constexpr PropertyType S = PropertyType::kString;
constexpr PropertyType P = PropertyType::kPointer;

const std::unordered_map<std::string, PropertyKind>& names() {
  static const std::unordered_map<std::string, PropertyKind> table = {
      {kOfxPropAPIVersion, {I, 0}},
      {kOfxPropTime, {D, 1}},
      {kOfxPropIsInteractive, {I, 1}},
      {kOfxPluginPropFilePath, {S, 1}},
      {kOfxPropInstanceData, {P, 1}},
      {kOfxPropType, {S, 1}},
      {kOfxPropName, {S, 1}},
      {kOfxPropVersion, {I, 0}},
      {kOfxPropVersionLabel, {S, 1}},
      {kOfxPropPluginDescription, {S, 1}},
      {kOfxPropLabel, {S, 1}},
      {kOfxPropShortLabel, {S, 1}},
      {kOfxPropLongLabel, {S, 1}},
      {kOfxPropIcon, {S, 2}},
      {kOfxPropChangeReason, {S, 1}},
      {kOfxPropEffectInstance, {P, 1}},
      {kOfxPropHostOSHandle, {P, 1}},
      {kOfxImageEffectPropSupportedContexts, {S, 0}},
      {kOfxImageEffectPropSupportedPixelDepths, {S, 0}},
      {kOfxImageEffectPropSupportedComponents, {S, 0}},
      {kOfxImageEffectPropPluginHandle, {P, 1}},
      {kOfxImageEffectPropContext, {S, 1}},
      {kOfxImageEffectPropSupportsOverlays, {I, 1}},
      {kOfxImageEffectPropSupportsMultiResolution, {I, 1}},
      {kOfxImageEffectPropSupportsTiles, {I, 1}},
      {kOfxImageEffectPropTemporalClipAccess, {I, 1}},
      {kOfxImageEffectPropSupportsMultipleClipDepths, {I, 1}},
      {kOfxImageEffectPropSupportsMultipleClipPARs, {I, 1}},
      {kOfxImageEffectPropClipPreferencesSlaveParam, {S, 0}},
      {kOfxImageEffectPropSetableFrameRate, {I, 1}},
      {kOfxImageEffectPropSetableFielding, {I, 1}},
      {kOfxImageEffectInstancePropSequentialRender, {I, 1}},
      {kOfxImageEffectInstancePropEffectDuration, {D, 1}},
      {kOfxImageEffectHostPropIsBackground, {I, 1}},
      {kOfxImageEffectHostPropNativeOrigin, {S, 1}},
      {kOfxImageEffectPluginPropGrouping, {S, 1}},
      {kOfxImageEffectPluginPropSingleInstance, {I, 1}},
      {kOfxImageEffectPluginPropHostFrameThreading, {I, 1}},
      {kOfxImageEffectPluginPropOverlayInteractV1, {P, 1}},
      {kOfxImageEffectPluginPropFieldRenderTwiceAlways, {I, 1}},
      {kOfxImageEffectPluginRenderThreadSafety, {S, 1}},
      {kOfxImageEffectPropProjectExtent, {D, 2}},
      {kOfxImageEffectPropProjectSize, {D, 2}},
      {kOfxImageEffectPropProjectOffset, {D, 2}},
      {kOfxImageEffectPropProjectPixelAspectRatio, {D, 1}},
      {kOfxImageEffectPropPixelDepth, {S, 1}},
      {kOfxImageEffectPropComponents, {S, 1}},
      {kOfxImageEffectPropPreMultiplication, {S, 1}},
      {kOfxImageEffectPropFrameRate, {D, 1}},
      {kOfxImageEffectPropUnmappedFrameRate, {D, 1}},
      {kOfxImageEffectPropFrameRange, {D, 2}},
      {kOfxImageEffectPropUnmappedFrameRange, {D, 2}},
      {kOfxImageEffectFrameVarying, {I, 1}},
      {kOfxImageClipPropConnected, {I, 1}},
      {kOfxImageClipPropColourspace, {S, 1}},
      {kOfxImageEffectPropColourManagementStyle, {S, 1}},
      {kOfxImageEffectPropColourManagementAvailableConfigs, {S, 0}},
      {kOfxImageClipPropOptional, {I, 1}},
      {kOfxImageClipPropIsMask, {I, 1}},
      {kOfxImageClipPropContinuousSamples, {I, 1}},
      {kOfxImageClipPropUnmappedPixelDepth, {S, 1}},
      {kOfxImageClipPropUnmappedComponents, {S, 1}},
      {kOfxImageClipPropFieldOrder, {S, 1}},
      {kOfxImageClipPropFieldExtraction, {S, 1}},
      {kOfxImagePropData, {P, 1}},
      {kOfxImagePropBounds, {I, 4}},
      {kOfxImagePropRowBytes, {I, 1}},
      {kOfxImagePropField, {S, 1}},
      {kOfxImagePropRegionOfDefinition, {I, 4}},
      {kOfxImagePropPixelAspectRatio, {D, 1}},
      {kOfxImagePropUniqueIdentifier, {S, 1}},
      {kOfxImageEffectPropRenderScale, {D, 2}},
      {kOfxImageEffectPropRenderWindow, {I, 4}},
      {kOfxImageEffectPropRenderQualityDraft, {I, 1}},
      {kOfxImageEffectPropFieldToRender, {S, 1}},
      {kOfxImageEffectPropRegionOfDefinition, {D, 4}},
      {kOfxImageEffectPropRegionOfInterest, {D, 4}},
      {kOfxImageEffectPropFrameStep, {D, 1}},
      {kOfxImageEffectPropSequentialRenderStatus, {I, 1}},
      {kOfxImageEffectPropInteractiveRenderStatus, {I, 1}},
      {kOfxParamHostPropSupportsCustomAnimation, {I, 1}},
      {kOfxParamHostPropSupportsStringAnimation, {I, 1}},
      {kOfxParamHostPropSupportsBooleanAnimation, {I, 1}},
      {kOfxParamHostPropSupportsChoiceAnimation, {I, 1}},
      {kOfxParamHostPropSupportsCustomInteract, {I, 1}},
      {kOfxParamHostPropMaxParameters, {I, 1}},
      {kOfxParamHostPropMaxPages, {I, 1}},
      {kOfxParamHostPropPageRowColumnCount, {I, 2}},
      {kOfxParamPropType, {S, 1}},
      {kOfxParamPropAnimates, {I, 1}},
      {kOfxParamPropIsAnimating, {I, 1}},
      {kOfxParamPropIsAutoKeying, {I, 1}},
      {kOfxParamPropCanUndo, {I, 1}},
      {kOfxParamPropPluginMayWrite, {I, 1}},
      {kOfxParamPropPersistant, {I, 1}},
      {kOfxParamPropEvaluateOnChange, {I, 1}},
      {kOfxParamPropSecret, {I, 1}},
      {kOfxParamPropEnabled, {I, 1}},
      {kOfxParamPropScriptName, {S, 1}},
      {kOfxParamPropHint, {S, 1}},
      {kOfxParamPropParent, {S, 1}},
      {kOfxParamPropDataPtr, {P, 1}},
      {kOfxParamPropInteractV1, {P, 1}},
      {kOfxPropParamSetNeedsSyncing, {I, 1}},
      {kOfxParamPropCacheInvalidation, {S, 1}},
      {kOfxParamPropIncrement, {D, 0}},
      {kOfxParamPropDigits, {I, 1}},
      {kOfxParamPropDimensionLabel, {S, 0}},
      {kOfxParamPropChoiceOption, {S, 0}},
      {kOfxParamPropGroupOpen, {I, 1}},
      {kOfxParamPropPageChild, {S, 0}},
      {kOfxPluginPropParamPageOrder, {S, 0}},
      {kOfxParamPropDoubleType, {S, 1}},
      {kOfxParamPropShowTimeMarker, {I, 1}},
      {kOfxParamPropStringMode, {S, 1}},
      {kOfxParamPropStringFilePathExists, {I, 1}},
  };
  return table;
}

// Names made of a prefix and the name of a clip.
const std::unordered_map<std::string, PropertyKind>& prefixes() {
  static const std::unordered_map<std::string, PropertyKind> table = {
      {kOfxImageClipPropComponentsPrefix, {S, 1}}, {kOfxImageClipPropDepthPrefix, {S, 1}},
      {kOfxImageClipPropPARPrefix, {D, 1}},        {kOfxImageClipPropFrameRangePrefix, {D, 0}},
      {kOfxImageClipPropRoIPrefix, {D, 4}},
  };
  return table;
}

}  // namespace

const char* typeName(PropertyType type) {
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

const PropertyKind* findPropertyKind(const std::string& name) {
  const auto whole = names().find(name);
  if (whole != names().end()) return &whole->second;
  const size_t underscore = name.find('_');
  if (underscore == std::string::npos) return nullptr;
  const auto prefix = prefixes().find(name.substr(0, underscore + 1));
  return prefix == prefixes().end() ? nullptr : &prefix->second;
}

}  // namespace impasto::host
