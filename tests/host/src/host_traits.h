// What kind of host we pretend to be. A new personality is a new value of this struct, no new code.
#ifndef IMPASTO_HOST_HOST_TRAITS_H_
#define IMPASTO_HOST_HOST_TRAITS_H_

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto::host {

// What clipGetImage does with a time other than the one being rendered.
enum class TimeAccess { kHonoured, kRefused, kIgnored };

// What clipGetImage answers where a clip has no picture.
enum class NoPicture { kFailed, kNull, kWithoutData };

// Which actions run on threads of their own, a new one for each.
enum class Workers { kNone, kRender, kAll };

struct HostTraits {
  std::string name = "org.impasto.host";
  std::string label = "Impasto command-line host";
  std::string versionLabel = "1.0.0";
  int version[3] = {1, 0, 0};
  int apiVersion[2] = {1, 4};
  std::vector<std::string> contexts = {kOfxImageEffectContextFilter, kOfxImageEffectContextGeneral};
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

  // Drafts are said to be had, and are kept apart from other renders.
  bool drafts = true;

  // What a render action is said to be for.
  bool interactive = false;
  bool draft = false;

  // InstanceChanged and its brackets are sent.
  bool tellsOfChanges = true;

  // Every clip claims to be connected, also those that have no picture.
  bool everythingConnected = false;
  NoPicture noPicture = NoPicture::kFailed;
  // clipGetHandle says OK, and gives a null handle, for a clip that does not exist.
  bool unknownClipsAreNull = false;

  // Properties that this host has in no set.
  std::set<std::string> missing;

  // Told in the arguments in place of the pictures' scale; 0: the pictures'.
  double toldScale = 0;
  // Told in render in place of what is so; -1: the truth.
  int toldSequential = -1;
  std::string field = kOfxImageFieldNone;

  Workers workers = Workers::kNone;
  size_t workerStack = 0;  // bytes; 0: the system's usual
  // Begin and EndSequenceRender around every single frame.
  bool sequencePerFrame = false;
  // Every frame is rendered by a clone of the instance, made for it.
  bool rendersInClones = false;
  // A new instance is asked for its region at half scale, too.
  bool probesHalfScale = false;
  // Longest range that a clip may declare in getFramesNeeded, as the host fetches it all before; 0:
  // any.
  int prefetchLimit = 0;
  // Pictures at times that getFramesNeeded did not name are not there.
  bool undeclaredFramesAreMissing = false;
  // abort() is 0 for ever.
  bool neverAborts = false;
  // The timeline's bounds, whatever the clips'; empty where min > max.
  OfxRangeD toldBounds = {1, 0};
  // A parameter that is described as secret can never be shown.
  bool secretsStayHidden = false;
  // A handler of SIGSEGV of the host's own, which must live.
  bool handlesFaults = false;

  // Where the plugin does anything that this host answers with the end of the process, a rule is
  // broken.
  bool firstVersionsOnly = false;  // a suite of another version than 1
  bool forbidsReset = false;       // propReset
  bool forbidsThreads = false;     // the multithread suite
  // The second version of the message suite has pointers that lead nowhere.
  bool strayMessagePointers = false;

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
