// Every constant of our statement of the OpenFX interface has the value that the standard gives it.
#include <cstring>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "check.h"
#include "ofx/ofx.h"

namespace impasto {
namespace {

bool Same(const char* ours, const char* standard) { return std::strcmp(ours, standard) == 0; }
bool Same(int ours, int standard) { return ours == standard; }

std::set<std::string> CompareAll() {
  std::set<std::string> compared;
#define CONSTANT(name, value) \
  CHECK(Same(name, value));   \
  compared.insert(#name);
#include "openfx_1_5_1.inc"
#undef CONSTANT
  return compared;
}

// All that the header defines stands in the table.
void NothingIsLeftOut(const char* header, const std::set<std::string>& compared) {
  std::ifstream text(header);
  CHECK(text.good());
  const std::regex definition("^(?:#define|  )(?:\\s*)(kOfx\\w+) .*");
  std::size_t found = 0;
  for (std::string line; std::getline(text, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, definition)) continue;
    ++found;
    if (compared.count(match[1]) == 0) std::cerr << match[1] << " is not compared\n";
    CHECK(compared.count(match[1]) == 1);
  }
  CHECK(found == compared.size());
}

}  // namespace
}  // namespace impasto

int main(int count, char** arguments) {
  CHECK(count == 2);
  if (count == 2) impasto::NothingIsLeftOut(arguments[1], impasto::CompareAll());
  return Report("constants");
}
