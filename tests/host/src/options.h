// The command line.
#ifndef IMPASTO_HOST_OPTIONS_H_
#define IMPASTO_HOST_OPTIONS_H_

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "ofx/ofx.h"
#include "pixel_format.h"

namespace impasto::host {

// The command line or what it points at is wrong: exit status 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Options {
  bool help = false, list = false, describe = false;
  std::string plugin, pluginId;
  std::string context;  // OpenFX name, empty: filter where supported, else general

  std::map<std::string, std::string> clips;  // clip name to pattern
  std::vector<int> frames;                   // in render order; empty: the whole source
  std::optional<int> first, last;
  std::vector<std::pair<std::string, std::string>> params;
  // What the user does in the panel of the finished node, in order: name and value, or a button.
  std::vector<std::pair<std::string, std::optional<std::string>>> userActions;
  bool showParams = false;
  // A control that is dragged when all frames are rendered, and the values that it passes.
  std::string dragged;
  std::vector<std::string> dragValues;

  std::string out;
  int bits = 8;
  bool linear = false;

  std::optional<Depth> depth;
  std::optional<Components> components;
  std::string premultiplication = kOfxImageOpaque;
  double renderScale = 1;
  std::optional<OfxRectI> window;
  bool topDown = false;
  int rowPadding = 0;

  std::string personality, hostName, locale, numericLocale, colourspace, field;
  bool temporalAccess = true;
  bool interactive = false, draft = false;
  bool strict = false, progress = false, keepFailed = false, keepGoing = false;
  bool repeatLifecycle = false;
  bool matrix = false;
  bool execBetween = false, handlesFaults = false;
  int threadStack = 0;    // kilobytes; 0: actions run on the main thread
  std::string javaFirst;  // libjvm.so; empty: no Java before the plugin's
  std::optional<double> abortAfter, abortAtProgress;
  std::optional<std::string> abortAtMessage;
};

// Throws UsageError.
Options parseOptions(int count, char** arguments);

// "1-5", "5-1", "3,1,5" and mixtures; the order is kept.
std::vector<int> parseFrames(const std::string& text);

std::string helpText();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_OPTIONS_H_
