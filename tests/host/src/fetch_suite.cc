#include <cstring>

#include "host.h"
#include "suites.h"

namespace impasto::host {

const void* fetchSuite(OfxPropertySetHandle hostHandle, const char* name, int version) {
  requireAction("fetchSuite");
  Host& h = host();
  if (hostHandle != h.properties.handle()) {
    h.rules.broken("bad-handle", "fetchSuite was called with another handle than the host's");
    return nullptr;
  }
  if (h.traits.firstVersionsOnly && version != 1) {
    h.rules.broken("deadly", std::string("asking for ") + name + " " + std::to_string(version) +
                                 " ends this host");
  }
  if (h.traits.forbidsThreads && std::strcmp(name, kOfxMultiThreadSuite) == 0) {
    h.rules.broken("deadly", "the multithread suite ends this host");
  }
  const auto is = [&](const char* suite, int highest) {
    return std::strcmp(name, suite) == 0 && version >= 1 && version <= highest;
  };
  if (is(kOfxPropertySuite, 1)) return propertySuite();
  if (is(kOfxParameterSuite, 1)) return parameterSuite();
  if (is(kOfxImageEffectSuite, 1)) return imageEffectSuite();
  if (is(kOfxMemorySuite, 1)) return memorySuite();
  if (is(kOfxMultiThreadSuite, h.traits.multiThreadSuite)) return multiThreadSuite();
  if (is(kOfxMessageSuite, h.traits.messageSuite)) {
    return version == 2 && h.traits.strayMessagePointers ? strayMessageSuite() : messageSuite();
  }
  if (is(kOfxTimeLineSuite, h.traits.timeLineSuite)) return timeLineSuite();
  if (is(kOfxProgressSuite, h.traits.progressSuite)) {
    if (version == 1) return progressSuiteV1();
    return progressSuiteV2();
  }
  return nullptr;
}

}  // namespace impasto::host
