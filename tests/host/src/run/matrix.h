// One frame in every layout of pixels that a host may ask for.
#ifndef IMPASTO_HOST_RUN_MATRIX_H_
#define IMPASTO_HOST_RUN_MATRIX_H_

#include <map>
#include <memory>
#include <string>

#include "lifecycle/instance.h"
#include "lifecycle/loaded_plugin.h"
#include "pictures/image.h"
#include "run/options.h"

namespace impasto::host {

// The expected picture of a cell is the plugin's own float RGBA one, bottom-up and whole, of a
// source that holds no more than the cell's format can; its numbers are then put into that format.
class Matrix {
 public:
  // Throws UsageError.
  explicit Matrix(const Options& options);

  // True where every cell was rendered; one that differs is a broken rule. Throws UsageError,
  // CannotGoOn.
  bool Run();

 private:
  struct Cell {
    PixelFormat format;
    MemoryLayout layout;
    double scale = 1;
    bool premultiplied = false;
    bool windowed = false;
    std::string field = kOfxImageFieldNone;

    std::string name() const;
    // Cells with the same text have the same float picture.
    std::string Content() const;
  };

  bool RunCells(LoadedPlugin& loaded);
  ClipSources OpenSources(double scale) const;
  std::unique_ptr<Image> Render(LoadedPlugin& loaded, const Cell& cell, bool as_float);
  const Image* Reference(LoadedPlugin& loaded, const Cell& cell);
  void Compare(const Cell& cell, const Image& found, const Image& expected);
  static std::vector<Cell> Cells();
  static OfxRectI WindowOf(const Cell& cell, const Image& image);

  Options options_;
  int frame_;
  std::map<std::string, std::unique_ptr<Image>> references_;
  std::map<double, ClipSources> sources_;
  double worst_ = 0;
};

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RUN_MATRIX_H_
