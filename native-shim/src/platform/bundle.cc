#include "platform/bundle.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "platform/platform.h"

namespace impasto {
namespace {

namespace fs = std::filesystem;

Bundle Locate() {
  std::error_code error;
  const fs::path library = fs::path(ThisLibrary());
  const fs::path given = library.has_parent_path() ? library.parent_path() : fs::path(".");
  fs::path folder = fs::canonical(given, error);
  if (error) folder = fs::absolute(given, error);
  return {(folder / library.filename()).string(), (folder.parent_path() / "Resources").string()};
}

}  // namespace

const Bundle& TheBundle() {
  static const Bundle& bundle = *new Bundle(Locate());
  return bundle;
}

std::vector<std::string> ClassPath(const Bundle& bundle) {
  std::vector<std::string> path;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(fs::path(bundle.resources) / "jars", error)) {
    if (entry.path().extension() == ".jar") path.push_back(entry.path().string());
  }
  std::sort(path.begin(), path.end());
  path.push_back(bundle.resources + "/natives");
  return path;
}

}  // namespace impasto
