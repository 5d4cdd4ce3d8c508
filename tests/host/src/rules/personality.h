// Hosts that this one can pretend to be: what each of them is known to do to a plugin.
#ifndef IMPASTO_HOST_RULES_PERSONALITY_H_
#define IMPASTO_HOST_RULES_PERSONALITY_H_

#include <string>
#include <vector>

#include "rules/host_traits.h"
#include "run/options.h"

namespace impasto::host {

struct Personality {
  std::string name;
  HostTraits traits;
  Options defaults;  // how it lays out images and runs; what the command line says goes before
};

// Throws UsageError, naming those that there are.
Personality MakePersonality(const std::string& name);

std::vector<std::string> PersonalityNames();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_RULES_PERSONALITY_H_
