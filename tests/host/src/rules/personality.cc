#include "rules/personality.h"

namespace impasto::host {
namespace {

// MLT's openfx module: Kdenlive, Shotcut, melt.
Personality Mlt() {
  Personality p;
  p.traits.name = p.traits.label = "MLT";
  p.traits.components = {kOfxImageComponentRGBA, kOfxImageComponentRGB};
  p.traits.tiles = p.traits.multi_resolution = false;
  p.traits.sequential_render = p.traits.advertises_temporal_access = false;
  p.traits.time_access = TimeAccess::kIgnored;
  p.traits.asks_frames_needed = p.traits.asks_is_identity = false;
  p.traits.tells_range = false;
  p.traits.told_sequential = 1;
  p.traits.sequence_per_frame = true;
  p.traits.field = kOfxImageFieldBoth;
  p.traits.workers = Workers::kAll;
  p.traits.no_picture = NoPicture::kWithoutData;
  p.traits.unknown_clips_are_null = true;
  p.defaults.top_down = true;
  p.traits.lives_per_frame = true;
  p.traits.value_times_are_ignored = true;
  p.traits.tells_of_changes = false;
  p.traits.never_aborts = true;
  p.defaults.depth = Depth::kByte;
  p.traits.drafts = false;
  return p;
}

Personality Natron() {
  Personality p;
  p.traits.name = "fr.inria.Natron";
  p.traits.label = "Natron";
  p.traits.version[0] = 2;
  p.traits.version[1] = 5;
  p.traits.workers = Workers::kRender;
  p.traits.renders_in_clones = true;
  p.traits.probes_half_scale = true;
  p.traits.prefetch_limit = 4;
  p.traits.handles_faults = true;
  p.traits.loses_message_arguments = true;
  p.defaults.numeric_locale = "C";
  p.defaults.premultiplication = kOfxImagePreMultiplied;
  return p;
}

Personality Resolve() {
  Personality p;
  p.traits.name = "DaVinciResolve";
  p.traits.label = "DaVinci Resolve";
  p.traits.version[0] = 14;
  p.traits.tiles = p.traits.multi_resolution = false;
  p.traits.everything_connected = true;
  p.traits.no_picture = NoPicture::kNull;
  p.traits.missing = {kOfxImageEffectInstancePropSequentialRender,
                      kOfxImageEffectPropSequentialRenderStatus,
                      kOfxImageEffectPropRenderQualityDraft,
                      kOfxImagePropUniqueIdentifier,
                      kOfxImageClipPropFieldExtraction,
                      kOfxImageEffectFrameVarying};
  p.traits.stray_message_pointers = true;
  p.traits.time_line_suite = 0;
  p.traits.drafts = false;
  return p;
}

Personality Nuke() {
  Personality p;
  p.traits.name = "uk.co.thefoundry.nuke";
  p.traits.label = "Nuke";
  p.traits.version[0] = 15;
  p.traits.depths = {kOfxBitDepthFloat};
  p.traits.workers = Workers::kRender;
  p.defaults.premultiplication = kOfxImagePreMultiplied;
  p.traits.secrets_stay_hidden = true;
  p.traits.drafts = false;
  return p;
}

Personality Vegas() {
  Personality p;
  p.traits.name = "com.sonycreativesoftware.vegas";
  p.traits.label = "Vegas";
  p.traits.depths = {kOfxBitDepthByte, kOfxBitDepthFloat};
  p.traits.tiles = p.traits.multi_resolution = false;
  p.traits.message_suite = 1;
  p.traits.workers = Workers::kRender;
  p.defaults.depth = Depth::kByte;
  p.defaults.top_down = true;
  p.traits.drafts = false;
  return p;
}

Personality Fusion() {
  Personality p;
  p.traits.name = "com.eyeonline.Fusion";
  p.traits.label = "Fusion";
  p.traits.missing = {kOfxPropAPIVersion};
  p.traits.told_scale = 0.5;
  p.traits.message_suite = 1;
  p.traits.time_line_suite = 0;
  p.defaults.premultiplication = kOfxImagePreMultiplied;
  p.defaults.row_padding = 64;
  p.traits.drafts = false;
  return p;
}

Personality OpenfxRunner() {
  Personality p;
  p.traits.name = "openfx-driver";
  p.traits.label = "OpenFX Driver";
  p.traits.brackets_sequences = false;
  p.traits.asks_clip_preferences = false;
  p.traits.everything_connected = true;
  p.traits.no_picture = NoPicture::kFailed;
  p.traits.first_versions_only = true;
  p.traits.time_access = TimeAccess::kStatic;
  p.traits.forbids_reset = true;
  p.traits.forbids_threads = true;
  p.traits.message_suite = p.traits.progress_suite = 1;
  p.traits.drafts = false;
  return p;
}

Personality Tuttle() {
  Personality p;
  p.traits.name = "TuttleOfx";
  p.traits.label = "TuttleOFX";
  p.traits.undeclared_frames_are_missing = true;
  p.traits.never_aborts = true;
  p.traits.told_bounds = {0, 99999};
  p.traits.drafts = false;
  return p;
}

struct Entry {
  const char* name;
  Personality (*make)();
};

constexpr Entry kAll[] = {{"MLT", Mlt},
                          {"Natron", Natron},
                          {"Resolve", Resolve},
                          {"Nuke", Nuke},
                          {"Vegas", Vegas},
                          {"Fusion", Fusion},
                          {"openfx-runner", OpenfxRunner},
                          {"Tuttle", Tuttle}};

}  // namespace

Personality MakePersonality(const std::string& name) {
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

std::vector<std::string> PersonalityNames() {
  std::vector<std::string> names;
  for (const Entry& entry : kAll) names.push_back(entry.name);
  return names;
}

}  // namespace impasto::host
