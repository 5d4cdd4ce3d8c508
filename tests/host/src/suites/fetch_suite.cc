#include <cstring>

#include "rules/host.h"
#include "suites/suites.h"

namespace impasto::host {

const void* FetchSuite(OfxPropertySetHandle host_handle, const char* name, int version) {
  RequireAction("fetchSuite");
  Host& h = TheHost();
  if (host_handle != h.properties.handle()) {
    h.rules.Broken("bad-handle", "fetchSuite was called with another handle than the host's");
    return nullptr;
  }
  if (h.traits.first_versions_only && version != 1) {
    h.rules.Broken("deadly", std::string("asking for ") + name + " " + std::to_string(version) +
                                 " ends this host");
  }
  if (h.traits.forbids_threads && std::strcmp(name, kOfxMultiThreadSuite) == 0) {
    h.rules.Broken("deadly", "the multithread suite ends this host");
  }
  const auto is = [&](const char* suite, int highest) {
    return std::strcmp(name, suite) == 0 && version >= 1 && version <= highest;
  };
  if (is(kOfxPropertySuite, 1)) return PropertySuite();
  if (is(kOfxParameterSuite, 1)) return ParameterSuite();
  if (is(kOfxImageEffectSuite, 1)) return ImageEffectSuite();
  if (is(kOfxMemorySuite, 1)) return MemorySuite();
  if (is(kOfxMultiThreadSuite, h.traits.multi_thread_suite)) return MultiThreadSuite();
  if (is(kOfxMessageSuite, h.traits.message_suite)) {
    return version == 2 && h.traits.stray_message_pointers ? StrayMessageSuite() : MessageSuite();
  }
  if (is(kOfxTimeLineSuite, h.traits.time_line_suite)) return TimeLineSuite();
  if (is(kOfxProgressSuite, h.traits.progress_suite)) {
    if (version == 1) return ProgressSuiteV1();
    return ProgressSuiteV2();
  }
  return nullptr;
}

}  // namespace impasto::host
