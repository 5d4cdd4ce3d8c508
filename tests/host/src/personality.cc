#include "personality.h"

namespace impasto::host {
namespace {

// MLT's openfx module: Kdenlive, Shotcut, melt.
Personality mlt() {
  Personality p;
  p.traits.name = p.traits.label = "MLT";
  p.traits.components = {kOfxImageComponentRGBA, kOfxImageComponentRGB};
  p.traits.tiles = p.traits.multiResolution = false;
  p.traits.sequentialRender = p.traits.advertisesTemporalAccess = false;
  p.traits.timeAccess = TimeAccess::kIgnored;
  p.traits.asksFramesNeeded = p.traits.asksIsIdentity = false;
  p.traits.toldSequential = 1;
  p.traits.sequencePerFrame = true;
  p.traits.field = kOfxImageFieldBoth;
  p.traits.workers = Workers::kAll;
  p.traits.noPicture = NoPicture::kWithoutData;
  p.traits.unknownClipsAreNull = true;
  p.defaults.topDown = true;
  p.defaults.repeatLifecycle = true;
  p.defaults.depth = Depth::kByte;
  p.traits.drafts = false;
  return p;
}

Personality natron() {
  Personality p;
  p.traits.name = "fr.inria.Natron";
  p.traits.label = "Natron";
  p.traits.version[0] = 2;
  p.traits.version[1] = 5;
  p.traits.workers = Workers::kRender;
  p.traits.rendersInClones = true;
  p.traits.probesHalfScale = true;
  p.traits.prefetchLimit = 4;
  p.traits.handlesFaults = true;
  p.defaults.numericLocale = "C";
  p.defaults.premultiplication = kOfxImagePreMultiplied;
  return p;
}

Personality resolve() {
  Personality p;
  p.traits.name = "DaVinciResolve";
  p.traits.label = "DaVinci Resolve";
  p.traits.version[0] = 14;
  p.traits.tiles = p.traits.multiResolution = false;
  p.traits.everythingConnected = true;
  p.traits.noPicture = NoPicture::kNull;
  p.traits.missing = {kOfxImageEffectInstancePropSequentialRender,
                      kOfxImageEffectPropSequentialRenderStatus,
                      kOfxImageEffectPropRenderQualityDraft,
                      kOfxImagePropUniqueIdentifier,
                      kOfxImageClipPropFieldExtraction,
                      kOfxImageEffectFrameVarying};
  p.traits.strayMessagePointers = true;
  p.traits.timeLineSuite = 0;
  p.traits.drafts = false;
  return p;
}

Personality nuke() {
  Personality p;
  p.traits.name = "uk.co.thefoundry.nuke";
  p.traits.label = "Nuke";
  p.traits.version[0] = 15;
  p.traits.depths = {kOfxBitDepthFloat};
  p.traits.workers = Workers::kRender;
  p.defaults.premultiplication = kOfxImagePreMultiplied;
  p.traits.secretsStayHidden = true;
  p.traits.drafts = false;
  return p;
}

Personality vegas() {
  Personality p;
  p.traits.name = "com.sonycreativesoftware.vegas";
  p.traits.label = "Vegas";
  p.traits.depths = {kOfxBitDepthByte, kOfxBitDepthFloat};
  p.traits.tiles = p.traits.multiResolution = false;
  p.traits.messageSuite = 1;
  p.traits.workers = Workers::kRender;
  p.defaults.depth = Depth::kByte;
  p.defaults.topDown = true;
  p.traits.drafts = false;
  return p;
}

Personality fusion() {
  Personality p;
  p.traits.name = "com.eyeonline.Fusion";
  p.traits.label = "Fusion";
  p.traits.missing = {kOfxPropAPIVersion};
  p.traits.toldScale = 0.5;
  p.traits.messageSuite = 1;
  p.traits.timeLineSuite = 0;
  p.defaults.premultiplication = kOfxImagePreMultiplied;
  p.defaults.rowPadding = 64;
  p.traits.drafts = false;
  return p;
}

Personality openfxRunner() {
  Personality p;
  p.traits.name = "openfx-driver";
  p.traits.label = "OpenFX Driver";
  p.traits.bracketsSequences = false;
  p.traits.asksClipPreferences = false;
  p.traits.everythingConnected = true;
  p.traits.noPicture = NoPicture::kFailed;
  p.traits.firstVersionsOnly = true;
  p.traits.forbidsReset = true;
  p.traits.forbidsThreads = true;
  p.traits.messageSuite = p.traits.progressSuite = 1;
  p.traits.drafts = false;
  return p;
}

Personality tuttle() {
  Personality p;
  p.traits.name = "TuttleOfx";
  p.traits.label = "TuttleOFX";
  p.traits.undeclaredFramesAreMissing = true;
  p.traits.neverAborts = true;
  p.traits.toldBounds = {0, 99999};
  p.traits.drafts = false;
  return p;
}

struct Entry {
  const char* name;
  Personality (*make)();
};

constexpr Entry kAll[] = {{"MLT", mlt},
                          {"Natron", natron},
                          {"Resolve", resolve},
                          {"Nuke", nuke},
                          {"Vegas", vegas},
                          {"Fusion", fusion},
                          {"openfx-runner", openfxRunner},
                          {"Tuttle", tuttle}};

}  // namespace

Personality personality(const std::string& name) {
  std::string known;
  for (const Entry& entry : kAll) {
    known += std::string(" ") + entry.name;
    if (name != entry.name) continue;
    Personality found = entry.make();
    found.name = name;
    return found;
  }
  throw UsageError("--personality '" + name + "' is none of:" + known);
}

std::vector<std::string> personalityNames() {
  std::vector<std::string> names;
  for (const Entry& entry : kAll) names.push_back(entry.name);
  return names;
}

}  // namespace impasto::host
