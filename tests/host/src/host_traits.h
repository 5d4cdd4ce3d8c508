// What kind of host we pretend to be. A new personality is a new value of this struct, no new code.
#ifndef IMPASTO_HOST_HOST_TRAITS_H_
#define IMPASTO_HOST_HOST_TRAITS_H_

#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto::host {

// What clipGetImage does with a time other than the one being rendered.
enum class TimeAccess { kHonoured, kRefused, kIgnored };

struct HostTraits {
  std::string name = "org.impasto.host";
  std::string label = "Impasto command-line host";
  std::string versionLabel = "1.0.0";
  int version[3] = {1, 0, 0};
  int apiVersion[2] = {1, 4};
  std::vector<std::string> contexts = {kOfxImageEffectContextFilter,
                                       kOfxImageEffectContextGeneral};
  std::vector<std::string> depths = {kOfxBitDepthByte, kOfxBitDepthShort, kOfxBitDepthHalf,
                                     kOfxBitDepthFloat};
  std::vector<std::string> components = {kOfxImageComponentRGBA, kOfxImageComponentRGB,
                                         kOfxImageComponentAlpha};

  // What colour management calls the colour clips; empty where the host has none.
  std::string colourspace;

  bool background = true;
  bool tiles = true;
  bool multiResolution = true;
  bool multipleClipDepths = false;
  bool sequentialRender = true;
  bool advertisesTemporalAccess = true;
  TimeAccess timeAccess = TimeAccess::kHonoured;

  bool asksClipPreferences = true;
  bool asksRegions = true;
  bool asksFramesNeeded = true;
  bool asksIsIdentity = true;
  bool bracketsSequences = true;

  // What a render action is said to be for.
  bool interactive = false;
  bool draft = false;

  // InstanceChanged and its brackets are sent.
  bool tellsOfChanges = true;

  // A string handed out is overwritten at the next suite call of that thread.
  bool stringsVanish = true;

  // Highest suite version offered; 0 means that the suite is absent.
  int messageSuite = 2;
  int progressSuite = 2;
  int timeLineSuite = 1;
  int multiThreadSuite = 1;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_HOST_TRAITS_H_
