#include "matrix.h"

#include <cmath>
#include <cstring>

#include "clip_image.h"
#include "console.h"
#include "frame_renderer.h"
#include "host.h"
#include "number_text.h"
#include "plugin_actions.h"
#include "session.h"

namespace impasto::host {
namespace {

constexpr Depth kDepths[] = {Depth::kByte, Depth::kShort, Depth::kHalf, Depth::kFloat};
constexpr Components kComponents[] = {Components::kRgba, Components::kRgb, Components::kAlpha};
constexpr double kScales[] = {1, 0.5, 0.25};
const MemoryLayout kLayouts[] = {{false, 0}, {true, 0}, {true, 20}};

OfxRectI inner(int width, int height) {
  return {width / 4, height / 3, width - 1 - width / 8, height - 1 - height / 8};
}

// One row in the components of a cell: what a clip without colour shows is the mean of the colours.
std::vector<float> converted(const float* rgba, int count, int channels) {
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
double stepsBetween(Depth depth, float a, float b) {
  if (depth == Depth::kByte) return std::abs(a - b) * 255;
  if (depth == Depth::kShort) return std::abs(a - b) * 65535;
  if (depth == Depth::kHalf) return std::abs(double(halfFromFloat(a)) - halfFromFloat(b));
  return std::memcmp(&a, &b, sizeof a) == 0 ? 0 : 1;
}

}  // namespace

std::string Matrix::Cell::name() const {
  return content() + (layout.topDown ? ", top-down" : ", bottom-up") +
         (layout.rowPadding > 0 ? ", padded" : "") + (windowed ? ", window" : "") + ", " + field;
}

std::string Matrix::Cell::content() const {
  return std::string(ofxName(format.depth)) + " " + ofxName(format.components) + " at " +
         formatShortest(scale) + (premultiplied ? ", premultiplied" : "");
}

Matrix::Matrix(const Options& options) : options_(options) {
  if (options_.clips.count(kOfxImageEffectSimpleSourceClipName) == 0) {
    throw UsageError("--source is missing");
  }
  for (double scale : kScales) sources_[scale] = openSources(scale);
  frame_ = int(host().timeBounds.min);
  if (!options_.frames.empty()) frame_ = options_.frames.front();
}

ClipSources Matrix::openSources(double scale) const {
  ClipSources sources;
  for (const auto& [name, pattern] : options_.clips) {
    sources[name] = std::make_shared<FrameSource>(pattern, scale, false);
    if (!sources[name]->isSequence()) sources[name]->setRange({1, 1});
  }
  host().timeBounds = sources.at(kOfxImageEffectSimpleSourceClipName)->range();
  return sources;
}

std::vector<Matrix::Cell> Matrix::cells() {
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

bool Matrix::run() {
  const Bundle bundle = findBundle(options_);
  const PluginLibrary library(bundle);
  OfxPlugin* const plugin = library.find(options_.pluginId);
  if (plugin == nullptr) throw UsageError("no plugin '" + options_.pluginId + "' in the bundle");
  LoadedPlugin loaded(*plugin, bundle);
  loaded.describeInContext(options_.context);
  return runCells(loaded);
}

bool Matrix::runCells(LoadedPlugin& loaded) {
  const std::vector<Cell> all = cells();
  for (const Cell& cell : all) {
    const Image* const expected = reference(loaded, cell);
    const std::unique_ptr<Image> found = expected ? render(loaded, cell, false) : nullptr;
    if (found == nullptr) return false;
    compare(cell, *found, *expected);
  }
  console().say("matrix of " + std::to_string(all.size()) + " cells, " +
                std::to_string(references_.size()) + " pictures, worst difference " +
                formatFixed(worst_, 2) + " steps");
  return true;
}

const Image* Matrix::reference(LoadedPlugin& loaded, const Cell& cell) {
  const auto found = references_.find(cell.content());
  if (found != references_.end()) return found->second.get();
  Cell whole = cell;
  whole.layout = {};
  whole.windowed = false;
  whole.field = kOfxImageFieldNone;
  return (references_[cell.content()] = render(loaded, whole, true)).get();
}

// Null where the plugin failed, which is reported.
std::unique_ptr<Image> Matrix::render(LoadedPlugin& loaded, const Cell& cell, bool asFloat) {
  imagePolicy() = {cell.layout, cell.scale};
  Options options = options_;
  options.depth = asFloat ? Depth::kFloat : cell.format.depth;
  options.components = asFloat ? Components::kRgba : cell.format.components;
  options.premultiplication =
      cell.premultiplied ? kOfxImagePreMultiplied : kOfxImageUnPreMultiplied;
  if (asFloat) imagePolicy().carries = cell.format;
  host().traits.field = cell.field;
  const ClipSources& sources = sources_.at(cell.scale);
  const auto picture = sources.at(kOfxImageEffectSimpleSourceClipName)->at(frame_);
  if (picture == nullptr) throw UsageError("there is no frame " + std::to_string(frame_));
  Instance instance(loaded, options, sources,
                    {picture->width / cell.scale, picture->height / cell.scale});
  std::optional<OfxRectI> window;
  if (cell.windowed) {
    window = inner(picture->width, picture->height);
  }
  FrameRenderer renderer(instance, window, false);
  renderer.begin(frame_, frame_);
  FrameResult result = renderer.render(frame_);
  renderer.end();
  if (result.state == FrameState::kOk) return std::move(result.image);
  console().complain("cell " + cell.name() + (asFloat ? " as float" : "") + " failed (" +
                     statusName(result.status) + "): " + host().messages.explanation());
  return nullptr;
}

OfxRectI Matrix::windowOf(const Cell& cell, const Image& image) {
  const OfxRectI& b = image.bounds();
  if (!cell.windowed) return b;
  return inner(b.x2, b.y2);
}

void Matrix::compare(const Cell& cell, const Image& found, const Image& expected) {
  const OfxRectI window = windowOf(cell, found);
  const int channels = cell.format.channels();
  const int count = window.x2 - window.x1;
  std::vector<float> is(size_t(count) * channels);
  std::vector<unsigned char> coded(is.size() * sizeof(float));
  double worst = 0;
  for (int y = window.y1; y < window.y2; ++y) {
    const float* const rgba = static_cast<const float*>(expected.row(y)) + 4 * window.x1;
    std::vector<float> should = converted(rgba, count, channels);
    encode(cell.format.depth, should.data(), should.size(), coded.data());
    decode(cell.format.depth, coded.data(), should.size(), should.data());
    const auto* const row = static_cast<const unsigned char*>(found.row(y));
    decode(cell.format.depth, row + size_t(window.x1) * cell.format.bytesPerPixel(), is.size(),
           is.data());
    for (size_t i = 0; i < is.size(); ++i) {
      worst = std::max(worst, stepsBetween(cell.format.depth, is[i], should[i]));
    }
  }
  worst_ = std::max(worst_, worst);
  if (worst > 0.01) {
    host().rules.broken("matrix", cell.name() + " differs from the float picture by " +
                                      formatFixed(worst, 2) + " steps");
  }
}

}  // namespace impasto::host
