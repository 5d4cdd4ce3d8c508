// The suites that the host can offer, one source file each; fetchSuite (host.h) chooses.
#ifndef IMPASTO_HOST_SUITES_H_
#define IMPASTO_HOST_SUITES_H_

#include "ofx/ofx.h"

namespace impasto::host {

const OfxPropertySuiteV1* propertySuite();
const OfxParameterSuiteV1* parameterSuite();
const OfxImageEffectSuiteV1* imageEffectSuite();
const OfxMemorySuiteV1* memorySuite();
const OfxMultiThreadSuiteV1* multiThreadSuite();
const OfxMessageSuiteV2* messageSuite();
const OfxMessageSuiteV2* strayMessageSuite();  // begins with version 1's only member
const OfxProgressSuiteV1* progressSuiteV1();
const OfxProgressSuiteV2* progressSuiteV2();
const OfxTimeLineSuiteV1* timeLineSuite();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_SUITES_H_
