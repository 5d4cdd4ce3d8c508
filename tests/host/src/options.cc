#include "options.h"

#include <functional>

#include "number_text.h"
#include "personality.h"

namespace impasto::host {
namespace {

template <typename T>
T oneOf(const std::string& option, const std::string& word, const std::map<std::string, T>& words) {
  const auto found = words.find(word);
  if (found != words.end()) return found->second;
  std::string allowed;
  for (const auto& [name, value] : words) allowed += " " + name;
  throw UsageError(option + " '" + word + "' is none of:" + allowed);
}

std::pair<std::string, std::string> assignment(const std::string& option, const std::string& text) {
  const size_t equals = text.find('=');
  if (equals == 0 || equals == std::string::npos) {
    throw UsageError(option + " needs NAME=VALUE, not '" + text + "'");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

OfxRectI parseWindow(const std::string& text) {
  const std::vector<std::string> parts = split(text, ',');
  if (parts.size() != 4) throw UsageError("--window needs x1,y1,x2,y2, not '" + text + "'");
  const OfxRectI r = {parseInt(parts[0]), parseInt(parts[1]), parseInt(parts[2]),
                      parseInt(parts[3])};
  if (r.x1 >= r.x2 || r.y1 >= r.y2) throw UsageError("--window '" + text + "' is empty");
  return r;
}

int within(const std::string& option, int number, int low, int high) {
  if (number >= low && number <= high) return number;
  throw UsageError(option + " must be " + std::to_string(low) + ".." + std::to_string(high) +
                   ", not " + std::to_string(number));
}

using Flag = std::function<void(Options&)>;
using Setter = std::function<void(Options&, const std::string&)>;

const std::map<std::string, Flag>& flags() {
  static const std::map<std::string, Flag> table = {
      {"--help", [](Options& o) { o.help = true; }},
      {"--list", [](Options& o) { o.list = true; }},
      {"--describe", [](Options& o) { o.describe = true; }},
      {"--linear", [](Options& o) { o.linear = true; }},
      {"--no-temporal-access", [](Options& o) { o.temporalAccess = false; }},
      {"--interactive", [](Options& o) { o.interactive = true; }},
      {"--draft", [](Options& o) { o.draft = true; }},
      {"--show-params", [](Options& o) { o.showParams = true; }},
      {"--progress", [](Options& o) { o.progress = true; }},
      {"--strict", [](Options& o) { o.strict = true; }},
      {"--keep-failed", [](Options& o) { o.keepFailed = true; }},
      {"--keep-going", [](Options& o) { o.keepGoing = true; }},
      {"--bottom-up", [](Options& o) { o.topDown = false; }},
      {"--top-down", [](Options& o) { o.topDown = true; }},
      {"--matrix", [](Options& o) { o.matrix = true; }},
      {"--exec-between", [](Options& o) { o.execBetween = true; }},
      {"--handle-faults", [](Options& o) { o.handlesFaults = true; }},
      {"--repeat-lifecycle", [](Options& o) { o.repeatLifecycle = true; }},
  };
  return table;
}

void setContext(Options& o, const std::string& v) {
  o.context = oneOf<std::string>(
      "--context", v,
      {{"filter", kOfxImageEffectContextFilter}, {"general", kOfxImageEffectContextGeneral}});
}

void setDepth(Options& o, const std::string& v) {
  o.depth = oneOf<Depth>("--depth", v,
                         {{"byte", Depth::kByte},
                          {"short", Depth::kShort},
                          {"half", Depth::kHalf},
                          {"float", Depth::kFloat}});
}

void setComponents(Options& o, const std::string& v) {
  o.components = oneOf<Components>(
      "--components", v,
      {{"rgba", Components::kRgba}, {"rgb", Components::kRgb}, {"alpha", Components::kAlpha}});
}

void setPremultiplication(Options& o, const std::string& v) {
  o.premultiplication = oneOf<std::string>("--premult", v,
                                           {{"opaque", kOfxImageOpaque},
                                            {"premultiplied", kOfxImagePreMultiplied},
                                            {"unpremultiplied", kOfxImageUnPreMultiplied}});
}

void setRenderScale(Options& o, const std::string& v) {
  o.renderScale = parseDouble(v);
  if (o.renderScale <= 0 || o.renderScale > 1) {
    throw UsageError("--render-scale must be in (0,1], not " + v);
  }
}

void setField(Options& o, const std::string& v) {
  o.field = oneOf<std::string>("--field", v,
                               {{"none", kOfxImageFieldNone}, {"both", kOfxImageFieldBoth}});
}

void setDrag(Options& o, const std::string& v) {
  const auto [name, values] = assignment("--drag", v);
  o.dragged = name;
  o.dragValues = split(values, ',');
}

const std::map<std::string, Setter>& setters() {
  using S = const std::string&;
  static const std::map<std::string, Setter> table = {
      {"--plugin", [](Options& o, S v) { o.plugin = v; }},
      {"--plugin-id", [](Options& o, S v) { o.pluginId = v; }},
      {"--context", setContext},
      {"--source", [](Options& o, S v) { o.clips["Source"] = v; }},
      {"--style", [](Options& o, S v) { o.clips["Style"] = v; }},
      {"--mask", [](Options& o, S v) { o.clips["Mask"] = v; }},
      {"--clip", [](Options& o, S v) { o.clips.insert(assignment("--clip", v)); }},
      {"--frames", [](Options& o, S v) { o.frames = parseFrames(v); }},
      {"--first", [](Options& o, S v) { o.first = parseInt(v); }},
      {"--last", [](Options& o, S v) { o.last = parseInt(v); }},
      {"--param", [](Options& o, S v) { o.params.push_back(assignment("--param", v)); }},
      {"--change", [](Options& o, S v) { o.userActions.push_back(assignment("--change", v)); }},
      {"--drag", setDrag},
      {"--press", [](Options& o, S v) { o.userActions.emplace_back(v, std::nullopt); }},
      {"--out", [](Options& o, S v) { o.out = v; }},
      {"--bits",
       [](Options& o, S v) {
         o.bits = oneOf<int>("--bits", v, {{"8", 8}, {"16", 16}});
       }},
      {"--depth", setDepth},
      {"--components", setComponents},
      {"--premult", setPremultiplication},
      {"--render-scale", setRenderScale},
      {"--window", [](Options& o, S v) { o.window = parseWindow(v); }},
      {"--row-padding",
       [](Options& o, S v) { o.rowPadding = within("--row-padding", parseInt(v), 0, 65536); }},
      {"--personality", [](Options&, S) {}},  // taken before all others
      {"--thread-stack",
       [](Options& o, S v) { o.threadStack = within("--thread-stack", parseInt(v), 16, 1 << 20); }},
      {"--java-first", [](Options& o, S v) { o.javaFirst = v; }},
      {"--numeric-locale", [](Options& o, S v) { o.numericLocale = v; }},
      {"--field", setField},
      {"--host-name", [](Options& o, S v) { o.hostName = v; }},
      {"--colourspace", [](Options& o, S v) { o.colourspace = v; }},
      {"--locale", [](Options& o, S v) { o.locale = v; }},
      {"--abort-after", [](Options& o, S v) { o.abortAfter = parseDouble(v); }},
      {"--abort-at-message", [](Options& o, S v) { o.abortAtMessage = v; }},
      {"--abort-at-progress", [](Options& o, S v) { o.abortAtProgress = parseDouble(v); }},
  };
  return table;
}

}  // namespace

std::vector<int> parseFrames(const std::string& text) {
  std::vector<int> frames;
  for (const std::string& part : split(text, ',')) {
    const std::vector<std::string> ends = split(part, '-');
    if (ends.size() > 2) throw UsageError("--frames '" + part + "' is not N or N-M");
    const int from = parseInt(ends[0]);
    const int to = parseInt(ends.back());
    const int step = from <= to ? 1 : -1;
    for (int frame = from; frame != to + step; frame += step) frames.push_back(frame);
  }
  return frames;
}

Options parseOptions(int count, char** arguments) {
  Options options;
  for (int i = 1; i + 1 < count; ++i) {
    if (std::string(arguments[i]) != "--personality") continue;
    options = personality(arguments[i + 1]).defaults;
    options.personality = arguments[i + 1];
  }
  for (int i = 1; i < count; ++i) {
    const std::string name = arguments[i];
    const auto flag = flags().find(name);
    if (flag != flags().end()) {
      flag->second(options);
      continue;
    }
    const auto setter = setters().find(name);
    if (setter == setters().end()) throw UsageError("unknown option '" + name + "'");
    if (++i == count) throw UsageError(name + " needs a value");
    try {
      setter->second(options, arguments[i]);
    } catch (const std::invalid_argument& error) {
      throw UsageError(name + ": " + error.what());
    }
  }
  return options;
}

}  // namespace impasto::host
