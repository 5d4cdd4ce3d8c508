// What kind of host we pretend to be. A new personality is a new value of this struct, no new code.
#ifndef IMPASTO_HOST_RULES_HOST_TRAITS_H_
#define IMPASTO_HOST_RULES_HOST_TRAITS_H_

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "ofx/ofx.h"

namespace impasto::host {

// What clipGetImage does with a time other than the one being rendered; static: one picture is all
// that there is at any time.
enum class TimeAccess { kHonoured, kRefused, kIgnored, kStatic };

// What clipGetImage answers where a clip has no picture.
enum class NoPicture { kFailed, kNull, kWithoutData };

// Which actions run on threads of their own, a new one for each.
enum class Workers { kNone, kRender, kAll };

struct HostTraits {
  std::string name = "org.impasto.host";
  std::string label = "Impasto command-line host";
  std::string version_label = "1.0.0";
  int version[3] = {1, 0, 0};
  int api_version[2] = {1, 4};
  std::vector<std::string> contexts = {kOfxImageEffectContextFilter, kOfxImageEffectContextGeneral};
  std::vector<std::string> depths = {kOfxBitDepthByte, kOfxBitDepthShort, kOfxBitDepthHalf,
                                     kOfxBitDepthFloat};
  std::vector<std::string> components = {kOfxImageComponentRGBA, kOfxImageComponentRGB,
                                         kOfxImageComponentAlpha};

  // What colour management calls the colour clips; empty where the host has none.
  std::string colourspace;

  bool background = true;
  bool tiles = true;
  bool multi_resolution = true;
  bool multiple_clip_depths = false;
  bool sequential_render = true;
  bool advertises_temporal_access = true;
  TimeAccess time_access = TimeAccess::kHonoured;

  bool asks_clip_preferences = true;
  bool asks_regions = true;
  bool asks_frames_needed = true;
  bool asks_is_identity = true;
  bool brackets_sequences = true;

  // Drafts are said to be had, and are kept apart from other renders.
  bool drafts = true;

  // What a render action is said to be for.
  bool interactive = false;
  bool draft = false;

  // InstanceChanged and its brackets are sent.
  bool tells_of_changes = true;

  // Every clip claims to be connected, also those that have no picture.
  bool everything_connected = false;
  NoPicture no_picture = NoPicture::kFailed;
  // clipGetHandle says OK, and gives a null handle, for a clip that does not exist.
  bool unknown_clips_are_null = false;

  // Properties that this host has in no set.
  std::set<std::string> missing;

  // Told in the arguments in place of the pictures' scale; 0: the pictures'.
  double told_scale = 0;
  // Told in render in place of what is so; -1: the truth.
  int told_sequential = -1;
  std::string field = kOfxImageFieldNone;

  Workers workers = Workers::kNone;
  size_t worker_stack = 0;  // bytes; 0: the system's usual
  // Every frame gets a life of its own, Load to Unload, unless the plugin calls itself unsafe.
  bool lives_per_frame = false;
  // paramGetValueAtTime gives the value at the time being rendered.
  bool value_times_are_ignored = false;
  // Messages are formatted without their arguments.
  bool loses_message_arguments = false;
  // Begin and EndSequenceRender around every single frame.
  bool sequence_per_frame = false;
  // Every frame is rendered by a clone of the instance, made for it.
  bool renders_in_clones = false;
  // A new instance is asked for its region at half scale, too.
  bool probes_half_scale = false;
  // Longest range that a clip may declare in getFramesNeeded, as the host fetches it all before; 0:
  // any.
  int prefetch_limit = 0;
  // Pictures at times that getFramesNeeded did not name are not there.
  bool undeclared_frames_are_missing = false;
  // abort() is 0 for ever.
  bool never_aborts = false;
  // The timeline's bounds, whatever the clips'; empty where min > max.
  OfxRangeD told_bounds = {1, 0};
  // Clips and timeline say which frames there are.
  bool tells_range = true;
  // A parameter that is described as secret can never be shown.
  bool secrets_stay_hidden = false;
  // A handler of SIGSEGV of the host's own, which must live.
  bool handles_faults = false;

  // Where the plugin does anything that this host answers with the end of the process, a rule is
  // broken.
  bool first_versions_only = false;  // a suite of another version than 1
  bool forbids_reset = false;        // propReset
  bool forbids_threads = false;      // the multithread suite
  // The second version of the message suite has pointers that lead nowhere.
  bool stray_message_pointers = false;

  // A string handed out is overwritten at the next suite call of that thread.
  bool strings_vanish = true;

  // Highest suite version offered; 0 means that the suite is absent.
  int message_suite = 2;
  int progress_suite = 2;
  int time_line_suite = 1;
  int multi_thread_suite = 1;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RULES_HOST_TRAITS_H_
