#include "process/libraries.h"

#include <omp.h>

#include <fstream>
#include <stdexcept>

namespace impasto::host {

void UseOpenMp() {
  double sum = 0;
#pragma omp parallel for reduction(+ : sum)
  for (int i = 1; i < 1000000; ++i) sum += 1.0 / i;
  if (sum < 14 || omp_get_max_threads() < 1) throw std::runtime_error("OpenMP does not count");
}

std::set<std::string> MappedFiles(const std::string& text) {
  std::set<std::string> found;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    const std::size_t path = line.find('/');
    if (path != std::string::npos && line.find(text, path) != std::string::npos) {
      found.insert(line.substr(path));
    }
  }
  return found;
}

}  // namespace impasto::host
