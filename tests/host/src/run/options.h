// The command line.
#ifndef IMPASTO_HOST_RUN_OPTIONS_H_
#define IMPASTO_HOST_RUN_OPTIONS_H_

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "ofx/ofx.h"
#include "pictures/pixel_format.h"

namespace impasto::host {

// The command line or what it points at is wrong: exit status 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Options {
  bool help = false, list = false, describe = false;
  std::string plugin, plugin_id;
  std::string context;  // OpenFX name, empty: filter where supported, else general

  std::map<std::string, std::string> clips;  // clip name to pattern
  std::vector<int> frames;                   // in render order; empty: the whole source
  std::optional<int> first, last;
  std::vector<std::pair<std::string, std::string>> params;
  // What the user does in the panel of the finished node, in order: name and value, or a button.
  std::vector<std::pair<std::string, std::optional<std::string>>> user_actions;
  bool show_params = false;
  // A control that is dragged when all frames are rendered, and the values that it passes.
  std::string dragged;
  std::vector<std::string> drag_values;

  std::string out;
  int bits = 8;
  bool linear = false;

  std::optional<Depth> depth;
  std::optional<Components> components;
  std::string premultiplication = kOfxImageOpaque;
  double render_scale = 1;
  std::optional<OfxRectI> window;
  bool top_down = false;
  int row_padding = 0;

  std::string personality, host_name, locale, numeric_locale, colourspace, field;
  bool temporal_access = true;
  bool interactive = false, draft = false;
  bool strict = false, progress = false, keep_failed = false, keep_going = false;
  bool repeat_lifecycle = false;
  std::string beside;  // the Source of a second node; empty: there is one
  bool openmp_first = false;
  std::string libraries;  // names of those to list; empty: none
  bool matrix = false;
  bool exec_between = false, handles_faults = false;
  int thread_stack = 0;    // kilobytes; 0: actions run on the main thread
  std::string java_first;  // libjvm.so; empty: no Java before the plugin's
  std::optional<double> abort_after, abort_at_progress;
  std::vector<double> abort_tries;  // seconds; empty: none
  std::string button_after_try;     // its name; empty: none
  std::optional<std::string> abort_at_message;
};

// Throws UsageError.
Options ParseOptions(int count, char** arguments);

// "1-5", "5-1", "3,1,5" and mixtures; the order is kept.
std::vector<int> ParseFrames(const std::string& text);

std::string HelpText();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RUN_OPTIONS_H_
