#include "run/options.h"

#include <functional>

#include "rules/personality.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

template <typename T>
T OneOf(const std::string& option, const std::string& word, const std::map<std::string, T>& words) {
  const auto found = words.find(word);
  if (found != words.end()) return found->second;
  std::string allowed;
  for (const auto& [name, value] : words) allowed += " " + name;
  throw UsageError(option + " '" + word + "' is none of:" + allowed);
}

std::pair<std::string, std::string> Assignment(const std::string& option, const std::string& text) {
  const size_t equals = text.find('=');
  if (equals == 0 || equals == std::string::npos) {
    throw UsageError(option + " needs NAME=VALUE, not '" + text + "'");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

OfxRectI ParseWindow(const std::string& text) {
  const std::vector<std::string> parts = Split(text, ',');
  if (parts.size() != 4) throw UsageError("--window needs x1,y1,x2,y2, not '" + text + "'");
  const OfxRectI r = {ParseInt(parts[0]), ParseInt(parts[1]), ParseInt(parts[2]),
                      ParseInt(parts[3])};
  if (r.x1 >= r.x2 || r.y1 >= r.y2) throw UsageError("--window '" + text + "' is empty");
  return r;
}

int Within(const std::string& option, int number, int low, int high) {
  if (number >= low && number <= high) return number;
  throw UsageError(option + " must be " + std::to_string(low) + ".." + std::to_string(high) +
                   ", not " + std::to_string(number));
}

using Flag = std::function<void(Options&)>;
using Setter = std::function<void(Options&, const std::string&)>;

const std::map<std::string, Flag>& Flags() {
  static const std::map<std::string, Flag> table = {
      {"--help", [](Options& o) { o.help = true; }},
      {"--list", [](Options& o) { o.list = true; }},
      {"--describe", [](Options& o) { o.describe = true; }},
      {"--linear", [](Options& o) { o.linear = true; }},
      {"--no-temporal-access", [](Options& o) { o.temporal_access = false; }},
      {"--interactive", [](Options& o) { o.interactive = true; }},
      {"--draft", [](Options& o) { o.draft = true; }},
      {"--show-params", [](Options& o) { o.show_params = true; }},
      {"--progress", [](Options& o) { o.progress = true; }},
      {"--strict", [](Options& o) { o.strict = true; }},
      {"--keep-failed", [](Options& o) { o.keep_failed = true; }},
      {"--keep-going", [](Options& o) { o.keep_going = true; }},
      {"--bottom-up", [](Options& o) { o.top_down = false; }},
      {"--top-down", [](Options& o) { o.top_down = true; }},
      {"--matrix", [](Options& o) { o.matrix = true; }},
      {"--exec-between", [](Options& o) { o.exec_between = true; }},
      {"--handle-faults", [](Options& o) { o.handles_faults = true; }},
      {"--openmp-first", [](Options& o) { o.openmp_first = true; }},
      {"--repeat-lifecycle", [](Options& o) { o.repeat_lifecycle = true; }},
  };
  return table;
}

void SetContext(Options& o, const std::string& v) {
  o.context = OneOf<std::string>(
      "--context", v,
      {{"filter", kOfxImageEffectContextFilter}, {"general", kOfxImageEffectContextGeneral}});
}

void SetDepth(Options& o, const std::string& v) {
  o.depth = OneOf<Depth>("--depth", v,
                         {{"byte", Depth::kByte},
                          {"short", Depth::kShort},
                          {"half", Depth::kHalf},
                          {"float", Depth::kFloat}});
}

void SetComponents(Options& o, const std::string& v) {
  o.components = OneOf<Components>(
      "--components", v,
      {{"rgba", Components::kRgba}, {"rgb", Components::kRgb}, {"alpha", Components::kAlpha}});
}

void SetPremultiplication(Options& o, const std::string& v) {
  o.premultiplication = OneOf<std::string>("--premult", v,
                                           {{"opaque", kOfxImageOpaque},
                                            {"premultiplied", kOfxImagePreMultiplied},
                                            {"unpremultiplied", kOfxImageUnPreMultiplied}});
}

void SetRenderScale(Options& o, const std::string& v) {
  o.render_scale = ParseDouble(v);
  if (o.render_scale <= 0 || o.render_scale > 1) {
    throw UsageError("--render-scale must be in (0,1], not " + v);
  }
}

void SetField(Options& o, const std::string& v) {
  o.field = OneOf<std::string>("--field", v,
                               {{"none", kOfxImageFieldNone}, {"both", kOfxImageFieldBoth}});
}

void SetDrag(Options& o, const std::string& v) {
  const auto [name, values] = Assignment("--drag", v);
  o.dragged = name;
  o.drag_values = Split(values, ',');
}

void SetAbortTries(Options& o, const std::string& v) {
  for (const std::string& seconds : Split(v, ',')) o.abort_tries.push_back(ParseDouble(seconds));
}

const std::map<std::string, Setter>& Setters() {
  using S = const std::string&;
  static const std::map<std::string, Setter> table = {
      {"--plugin", [](Options& o, S v) { o.plugin = v; }},
      {"--plugin-id", [](Options& o, S v) { o.plugin_id = v; }},
      {"--context", SetContext},
      {"--source", [](Options& o, S v) { o.clips["Source"] = v; }},
      {"--style", [](Options& o, S v) { o.clips["Style"] = v; }},
      {"--mask", [](Options& o, S v) { o.clips["Mask"] = v; }},
      {"--clip", [](Options& o, S v) { o.clips.insert(Assignment("--clip", v)); }},
      {"--frames", [](Options& o, S v) { o.frames = ParseFrames(v); }},
      {"--first", [](Options& o, S v) { o.first = ParseInt(v); }},
      {"--last", [](Options& o, S v) { o.last = ParseInt(v); }},
      {"--param", [](Options& o, S v) { o.params.push_back(Assignment("--param", v)); }},
      {"--change", [](Options& o, S v) { o.user_actions.push_back(Assignment("--change", v)); }},
      {"--drag", SetDrag},
      {"--press", [](Options& o, S v) { o.user_actions.emplace_back(v, std::nullopt); }},
      {"--out", [](Options& o, S v) { o.out = v; }},
      {"--bits",
       [](Options& o, S v) {
         o.bits = OneOf<int>("--bits", v, {{"8", 8}, {"16", 16}});
       }},
      {"--depth", SetDepth},
      {"--components", SetComponents},
      {"--premult", SetPremultiplication},
      {"--render-scale", SetRenderScale},
      {"--window", [](Options& o, S v) { o.window = ParseWindow(v); }},
      {"--row-padding",
       [](Options& o, S v) { o.row_padding = Within("--row-padding", ParseInt(v), 0, 65536); }},
      {"--personality", [](Options&, S) {}},  // taken before all others
      {"--thread-stack",
       [](Options& o, S v) {
         o.thread_stack = Within("--thread-stack", ParseInt(v), 16, 1 << 20);
       }},
      {"--java-first", [](Options& o, S v) { o.java_first = v; }},
      {"--beside", [](Options& o, S v) { o.beside = v; }},
      {"--libraries", [](Options& o, S v) { o.libraries = v; }},
      {"--numeric-locale", [](Options& o, S v) { o.numeric_locale = v; }},
      {"--field", SetField},
      {"--host-name", [](Options& o, S v) { o.host_name = v; }},
      {"--colourspace", [](Options& o, S v) { o.colourspace = v; }},
      {"--locale", [](Options& o, S v) { o.locale = v; }},
      {"--abort-after", [](Options& o, S v) { o.abort_after = ParseDouble(v); }},
      {"--abort-tries", SetAbortTries},
      {"--button-after-try", [](Options& o, S v) { o.button_after_try = v; }},
      {"--abort-at-message", [](Options& o, S v) { o.abort_at_message = v; }},
      {"--abort-at-progress", [](Options& o, S v) { o.abort_at_progress = ParseDouble(v); }},
  };
  return table;
}

}  // namespace

std::vector<int> ParseFrames(const std::string& text) {
  std::vector<int> frames;
  for (const std::string& part : Split(text, ',')) {
    const std::vector<std::string> ends = Split(part, '-');
    if (ends.size() > 2) throw UsageError("--frames '" + part + "' is not N or N-M");
    const int from = ParseInt(ends[0]);
    const int to = ParseInt(ends.back());
    const int step = from <= to ? 1 : -1;
    for (int frame = from; frame != to + step; frame += step) frames.push_back(frame);
  }
  return frames;
}

Options ParseOptions(int count, char** arguments) {
  Options options;
  for (int i = 1; i + 1 < count; ++i) {
    if (std::string(arguments[i]) != "--personality") continue;
    options = MakePersonality(arguments[i + 1]).defaults;
    options.personality = arguments[i + 1];
  }
  for (int i = 1; i < count; ++i) {
    const std::string name = arguments[i];
    const auto flag = Flags().find(name);
    if (flag != Flags().end()) {
      flag->second(options);
      continue;
    }
    const auto setter = Setters().find(name);
    if (setter == Setters().end()) throw UsageError("unknown option '" + name + "'");
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
