#include "run/matrix.h"

#include <cmath>
#include <cstring>

#include "lifecycle/frame_renderer.h"
#include "lifecycle/plugin_actions.h"
#include "pictures/clip_image.h"
#include "rules/host.h"
#include "run/session.h"
#include "user/console.h"
#include "user/number_text.h"

namespace impasto::host {
namespace {

constexpr Depth kDepths[] = {Depth::kByte, Depth::kShort, Depth::kHalf, Depth::kFloat};
constexpr Components kComponents[] = {Components::kRgba, Components::kRgb, Components::kAlpha};
constexpr double kScales[] = {1, 0.5, 0.25};
const MemoryLayout kLayouts[] = {{false, 0}, {true, 0}, {true, 20}};

OfxRectI Inner(int width, int height) {
  return {width / 4, height / 3, width - 1 - width / 8, height - 1 - height / 8};
}

// One row in the components of a cell: what a clip without colour shows is the mean of the colours.
std::vector<float> Converted(const float* rgba, int count, int channels) {
  std::vector<float> row;
  for (int x = 0; x < count; ++x, rgba += 4) {
    if (channels == 1) {
      row.push_back(float((double(rgba[0]) + rgba[1] + rgba[2]) / 3));
    } else {
      row.insert(row.end(), rgba, rgba + channels);
    }
  }
  return row;
}

// Steps of a half near the value; of an integer depth, its codes.
double StepsBetween(Depth depth, float a, float b) {
  if (depth == Depth::kByte) return std::abs(a - b) * 255;
  if (depth == Depth::kShort) return std::abs(a - b) * 65535;
  if (depth == Depth::kHalf) return std::abs(double(HalfFromFloat(a)) - HalfFromFloat(b));
  return std::memcmp(&a, &b, sizeof a) == 0 ? 0 : 1;
}

}  // namespace

std::string Matrix::Cell::name() const {
  return Content() + (layout.top_down ? ", top-down" : ", bottom-up") +
         (layout.row_padding > 0 ? ", padded" : "") + (windowed ? ", window" : "") + ", " + field;
}

std::string Matrix::Cell::Content() const {
  return std::string(OfxName(format.depth)) + " " + OfxName(format.components) + " at " +
         FormatShortest(scale) + (premultiplied ? ", premultiplied" : "");
}

Matrix::Matrix(const Options& options) : options_(options) {
  if (options_.clips.count(kOfxImageEffectSimpleSourceClipName) == 0) {
    throw UsageError("--source is missing");
  }
  for (double scale : kScales) sources_[scale] = OpenSources(scale);
  frame_ = int(TheHost().time_bounds.min);
  if (!options_.frames.empty()) frame_ = options_.frames.front();
}

ClipSources Matrix::OpenSources(double scale) const {
  ClipSources sources;
  for (const auto& [name, pattern] : options_.clips) {
    sources[name] = std::make_shared<FrameSource>(pattern, scale, false);
    if (!sources[name]->IsSequence()) sources[name]->SetRange({1, 1});
  }
  TheHost().time_bounds = sources.at(kOfxImageEffectSimpleSourceClipName)->range();
  return sources;
}

std::vector<Matrix::Cell> Matrix::Cells() {
  std::vector<Cell> all;
  for (double scale : kScales)
    for (Depth depth : kDepths)
      for (Components components : kComponents)
        for (bool premultiplied : {false, true})
          for (const MemoryLayout& layout : kLayouts)
            for (bool windowed : {false, true})
              for (const char* field : {kOfxImageFieldNone, kOfxImageFieldBoth}) {
                if (premultiplied && components != Components::kRgba) continue;
                all.push_back({{depth, components}, layout, scale, premultiplied, windowed, field});
              }
  return all;
}

bool Matrix::Run() {
  const Bundle bundle = FindBundle(options_);
  const PluginLibrary library(bundle);
  OfxPlugin* const plugin = library.Find(options_.plugin_id);
  if (plugin == nullptr) throw UsageError("no plugin '" + options_.plugin_id + "' in the bundle");
  LoadedPlugin loaded(*plugin, bundle);
  loaded.DescribeInContext(options_.context);
  return RunCells(loaded);
}

bool Matrix::RunCells(LoadedPlugin& loaded) {
  const std::vector<Cell> all = Cells();
  for (const Cell& cell : all) {
    const Image* const expected = Reference(loaded, cell);
    const std::unique_ptr<Image> found = expected ? Render(loaded, cell, false) : nullptr;
    if (found == nullptr) return false;
    Compare(cell, *found, *expected);
  }
  TheConsole().Say("matrix of " + std::to_string(all.size()) + " cells, " +
                   std::to_string(references_.size()) + " pictures, worst difference " +
                   FormatFixed(worst_, 2) + " steps");
  return true;
}

const Image* Matrix::Reference(LoadedPlugin& loaded, const Cell& cell) {
  const auto found = references_.find(cell.Content());
  if (found != references_.end()) return found->second.get();
  Cell whole = cell;
  whole.layout = {};
  whole.windowed = false;
  whole.field = kOfxImageFieldNone;
  return (references_[cell.Content()] = Render(loaded, whole, true)).get();
}

// Null where the plugin failed, which is reported.
std::unique_ptr<Image> Matrix::Render(LoadedPlugin& loaded, const Cell& cell, bool as_float) {
  TheImagePolicy() = {cell.layout, cell.scale};
  Options options = options_;
  options.depth = as_float ? Depth::kFloat : cell.format.depth;
  options.components = as_float ? Components::kRgba : cell.format.components;
  options.premultiplication =
      cell.premultiplied ? kOfxImagePreMultiplied : kOfxImageUnPreMultiplied;
  if (as_float) TheImagePolicy().carries = cell.format;
  TheHost().traits.field = cell.field;
  const ClipSources& sources = sources_.at(cell.scale);
  const auto picture = sources.at(kOfxImageEffectSimpleSourceClipName)->At(frame_);
  if (picture == nullptr) throw UsageError("there is no frame " + std::to_string(frame_));
  Instance instance(loaded, options, sources,
                    {picture->width / cell.scale, picture->height / cell.scale});
  std::optional<OfxRectI> window;
  if (cell.windowed) {
    window = Inner(picture->width, picture->height);
  }
  FrameRenderer renderer(instance, window, false);
  renderer.Begin(frame_, frame_);
  FrameResult result = renderer.Render(frame_);
  renderer.End();
  if (result.state == FrameState::kOk) return std::move(result.image);
  TheConsole().Complain("cell " + cell.name() + (as_float ? " as float" : "") + " failed (" +
                        StatusName(result.status) + "): " + TheHost().messages.Explanation());
  return nullptr;
}

OfxRectI Matrix::WindowOf(const Cell& cell, const Image& image) {
  const OfxRectI& b = image.bounds();
  if (!cell.windowed) return b;
  return Inner(b.x2, b.y2);
}

void Matrix::Compare(const Cell& cell, const Image& found, const Image& expected) {
  const OfxRectI window = WindowOf(cell, found);
  const int channels = cell.format.channels();
  const int count = window.x2 - window.x1;
  std::vector<float> is(size_t(count) * channels);
  std::vector<unsigned char> coded(is.size() * sizeof(float));
  double worst = 0;
  for (int y = window.y1; y < window.y2; ++y) {
    const float* const rgba = static_cast<const float*>(expected.Row(y)) + 4 * window.x1;
    std::vector<float> should = Converted(rgba, count, channels);
    Encode(cell.format.depth, should.data(), should.size(), coded.data());
    Decode(cell.format.depth, coded.data(), should.size(), should.data());
    const auto* const row = static_cast<const unsigned char*>(found.Row(y));
    Decode(cell.format.depth, row + size_t(window.x1) * cell.format.BytesPerPixel(), is.size(),
           is.data());
    for (size_t i = 0; i < is.size(); ++i) {
      worst = std::max(worst, StepsBetween(cell.format.depth, is[i], should[i]));
    }
  }
  worst_ = std::max(worst_, worst);
  if (worst > 0.01) {
    TheHost().rules.Broken("matrix", cell.name() + " differs from the float picture by " +
                                         FormatFixed(worst, 2) + " steps");
  }
}

}  // namespace impasto::host
