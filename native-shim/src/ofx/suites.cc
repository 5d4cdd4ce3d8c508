#include "ofx/suites.h"

#include <mutex>

#include "ofx/properties.h"

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

// `functions`: of the suite, those that the plugin cannot do without.
template <typename Suite, typename... Functions>
const Suite* Require(const char* name, Functions... functions) {
  const Suite* suite = Fetch<Suite>(name, 1);
  if (suite == nullptr) throw HostLacks(std::string("the host has no ") + name + " version 1");
  if (!(... && (suite->*functions != nullptr))) {
    throw HostLacks(std::string("the host's ") + name + " lacks a function");
  }
  return suite;
}

const OfxPropertySuiteV1* RequireProperties() {
  using Suite = OfxPropertySuiteV1;
  return Require<Suite>(kOfxPropertySuite, &Suite::propSetPointer, &Suite::propSetString,
                        &Suite::propSetDouble, &Suite::propSetInt, &Suite::propGetPointer,
                        &Suite::propGetString, &Suite::propGetDouble, &Suite::propGetInt);
}

const OfxImageEffectSuiteV1* RequireEffects() {
  using Suite = OfxImageEffectSuiteV1;
  return Require<Suite>(kOfxImageEffectSuite, &Suite::getPropertySet, &Suite::getParamSet,
                        &Suite::clipDefine, &Suite::clipGetHandle, &Suite::clipGetImage,
                        &Suite::clipReleaseImage, &Suite::clipGetRegionOfDefinition, &Suite::abort);
}

const OfxParameterSuiteV1* RequireParameters() {
  using Suite = OfxParameterSuiteV1;
  return Require<Suite>(kOfxParameterSuite, &Suite::paramDefine, &Suite::paramGetHandle,
                        &Suite::paramGetValueAtTime);
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
  the_suites.property = RequireProperties();
  the_suites.effect = RequireEffects();
  the_suites.parameter = RequireParameters();
  the_suites.message = Fetch<OfxMessageSuiteV1>(kOfxMessageSuite, 1);
  the_suites.progress = Fetch<OfxProgressSuiteV1>(kOfxProgressSuite, 1);
  the_suites.timeline = Fetch<OfxTimeLineSuiteV1>(kOfxTimeLineSuite, 1);
  fetched = true;
  return the_suites;
}

const OfxMessageSuiteV2* PersistentMessages() {
  const std::string name = HostName();
  if (name.find("Resolve") != std::string::npos || name == "openfx-driver") return nullptr;
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

bool HostKeepsNodes() { return HostIsMlt() || HostHasTemporalAccess(); }

bool HostHasDrafts() {
  return GetInt(HostSuites().host, kOfxImageEffectPropRenderQualityDraft, 0, 0) != 0;
}

bool HostHasMultiResolution() {
  return GetInt(HostSuites().host, kOfxImageEffectPropSupportsMultiResolution, 0, 0) != 0;
}

}  // namespace impasto
