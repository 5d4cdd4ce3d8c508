#include "engine/java_runtime.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <vector>

#include "platform/environment.h"
#include "platform/platform.h"

namespace impasto {
namespace {

namespace fs = std::filesystem;

constexpr int kOldestJava = 17;

struct Place {
  std::string name;  // as told to the artist
  fs::path home;     // empty where the place does not exist
};

// The value of a line such as JAVA_VERSION="17.0.15" in the runtime's `release` file.
std::string ReleaseEntry(const fs::path& home, const std::string& name) {
  std::ifstream release(home / "release");
  const std::string key = name + "=\"";
  for (std::string line; std::getline(release, line);) {
    if (line.compare(0, key.size(), key) == 0) {
      return line.substr(key.size(), line.rfind('"') - key.size());
    }
  }
  return "";
}

// 0 where unknown.
int JavaVersion(const fs::path& home) {
  return std::atoi(ReleaseEntry(home, "JAVA_VERSION").c_str());
}

std::optional<std::string> JvmLibrary(const fs::path& home) {
  std::error_code error;
  const fs::path library = home / JvmBelowHome();
  if (home.empty() || !fs::exists(library, error)) return std::nullopt;
  // Without its classes it would end the process that it starts in.
  if (!fs::exists(home / "lib" / "modules", error) && !fs::exists(home / "modules", error))
    return std::nullopt;
  const int version = JavaVersion(home);
  if (version != 0 && version < kOldestJava) return std::nullopt;
  return library.string();
}

// The home that the `java` on the PATH belongs to, symbolic links followed.
fs::path HomeOnPath() {
  std::istringstream path(Environment("PATH"));
  std::error_code error;
  for (std::string folder; std::getline(path, folder, PathSeparator());) {
    const fs::path java = fs::canonical(fs::path(folder) / "java", error);
    if (!error) return java.parent_path().parent_path();
  }
  return {};
}

void AddFolders(const fs::path& parent, std::vector<Place>* places) {
  std::vector<fs::path> homes;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(parent, error)) homes.push_back(entry.path());
  std::sort(homes.begin(), homes.end());
  places->push_back({parent.string(), {}});
  for (const fs::path& home : homes) places->push_back({"", home});
}

std::vector<Place> Places(const std::string& resources) {
  const std::string chosen = Environment("IMPASTO_JAVA_HOME");
  if (!chosen.empty()) return {{"IMPASTO_JAVA_HOME (" + chosen + ")", chosen}};
  std::vector<Place> places = {{resources + "/runtime", resources + "/runtime"}};
  const std::string home = Environment("JAVA_HOME");
  places.push_back({home.empty() ? "JAVA_HOME (not set)" : "JAVA_HOME (" + home + ")", home});
  places.push_back({"java on the PATH", HomeOnPath()});
  for (const std::string& parent : JavaFolders()) {
    AddFolders(parent, &places);
  }
  return places;
}

}  // namespace

bool HasModule(const std::string& jvm_library, const std::string& module) {
  fs::path home = jvm_library;
  for (const auto& part : fs::path(JvmBelowHome())) {
    static_cast<void>(part);
    home = home.parent_path();
  }
  std::istringstream modules(ReleaseEntry(home, "MODULES"));
  for (std::string each; modules >> each;) {
    if (each == module) return true;
  }
  return false;
}

std::string FindJvmLibrary(const std::string& resources) {
  std::string searched;
  for (const Place& place : Places(resources)) {
    if (std::optional<std::string> library = JvmLibrary(place.home)) return *library;
    if (!place.name.empty()) searched += (searched.empty() ? "" : ", ") + place.name;
  }
  throw NoJavaRuntime("found no Java runtime of version " + std::to_string(kOldestJava) +
                      " or later; searched: " + searched +
                      ". Install the complete Impasto.ofx.bundle again, or set "
                      "IMPASTO_JAVA_HOME to the folder of a Java runtime, and render again");
}

}  // namespace impasto
