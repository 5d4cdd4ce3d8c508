#include "suites.h"

#include <mutex>

#include "properties.h"

namespace impasto {
namespace {

std::mutex& Lock() {
  static std::mutex& lock = *new std::mutex;
  return lock;
}

OfxHost* the_host = nullptr;
Suites the_suites = {};
bool fetched = false;

template <typename Suite>
const Suite* Fetch(const char* name, int version) {
  return static_cast<const Suite*>(the_host->fetchSuite(the_host->host, name, version));
}

template <typename Suite>
const Suite* Require(const char* name) {
  const Suite* suite = Fetch<Suite>(name, 1);
  if (suite == nullptr) throw HostLacks(std::string("the host has no ") + name + " version 1");
  return suite;
}

}  // namespace

void SetHost(OfxHost* host) {
  std::lock_guard<std::mutex> guard(Lock());
  if (host != the_host) fetched = false;
  the_host = host;
}

const Suites& HostSuites() {
  std::lock_guard<std::mutex> guard(Lock());
  if (fetched) return the_suites;
  if (the_host == nullptr || the_host->fetchSuite == nullptr) {
    throw HostLacks("the host did not introduce itself before the first action");
  }
  the_suites.host = the_host->host;
  the_suites.property = Require<OfxPropertySuiteV1>(kOfxPropertySuite);
  the_suites.effect = Require<OfxImageEffectSuiteV1>(kOfxImageEffectSuite);
  the_suites.parameter = Require<OfxParameterSuiteV1>(kOfxParameterSuite);
  the_suites.message = Fetch<OfxMessageSuiteV1>(kOfxMessageSuite, 1);
  the_suites.progress = Fetch<OfxProgressSuiteV1>(kOfxProgressSuite, 1);
  the_suites.timeline = Fetch<OfxTimeLineSuiteV1>(kOfxTimeLineSuite, 1);
  fetched = true;
  return the_suites;
}

const OfxMessageSuiteV2* PersistentMessages() {
  if (HostName().find("Resolve") != std::string::npos) return nullptr;
  std::lock_guard<std::mutex> guard(Lock());
  const auto* suite = Fetch<OfxMessageSuiteV2>(kOfxMessageSuite, 2);
  if (suite == nullptr || suite->setPersistentMessage == nullptr ||
      suite->clearPersistentMessage == nullptr) {
    return nullptr;
  }
  return suite;
}

std::string HostName() { return GetString(HostSuites().host, kOfxPropName); }

bool HostIsMlt() { return HostName() == "MLT"; }

bool HostHasTemporalAccess() {
  if (HostIsMlt()) return false;
  return GetInt(HostSuites().host, kOfxImageEffectPropTemporalClipAccess, 0, 0) != 0;
}

bool HostHasMultiResolution() {
  return GetInt(HostSuites().host, kOfxImageEffectPropSupportsMultiResolution, 0, 0) != 0;
}

}  // namespace impasto
