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
  const auto is = [&](const char* suite, int highest) {
    return std::strcmp(name, suite) == 0 && version >= 1 && version <= highest;
  };
  if (is(kOfxPropertySuite, 1)) return propertySuite();
  if (is(kOfxParameterSuite, 1)) return parameterSuite();
  if (is(kOfxImageEffectSuite, 1)) return imageEffectSuite();
  if (is(kOfxMemorySuite, 1)) return memorySuite();
  if (is(kOfxMultiThreadSuite, h.traits.multiThreadSuite)) return multiThreadSuite();
  if (is(kOfxMessageSuite, h.traits.messageSuite)) return messageSuite();
  if (is(kOfxTimeLineSuite, h.traits.timeLineSuite)) return timeLineSuite();
  if (is(kOfxProgressSuite, h.traits.progressSuite)) {
    if (version == 1) return progressSuiteV1();
    return progressSuiteV2();
  }
  return nullptr;
}

}  // namespace impasto::host
