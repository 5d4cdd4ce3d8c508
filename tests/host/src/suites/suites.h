// The suites that the host can offer, one source file each; fetchSuite (host.h) chooses.
#ifndef IMPASTO_HOST_SUITES_SUITES_H_
#define IMPASTO_HOST_SUITES_SUITES_H_

#include "ofx/ofx.h"

namespace impasto::host {

const OfxPropertySuiteV1* PropertySuite();
const OfxParameterSuiteV1* ParameterSuite();
const OfxImageEffectSuiteV1* ImageEffectSuite();
const OfxMemorySuiteV1* MemorySuite();
const OfxMultiThreadSuiteV1* MultiThreadSuite();
const OfxMessageSuiteV2* MessageSuite();
const OfxMessageSuiteV2* StrayMessageSuite();  // begins with version 1's only member
const OfxProgressSuiteV1* ProgressSuiteV1();
const OfxProgressSuiteV2* ProgressSuiteV2();
const OfxTimeLineSuiteV1* TimeLineSuite();

}  // namespace impasto::host

#endif  // IMPASTO_HOST_SUITES_SUITES_H_
