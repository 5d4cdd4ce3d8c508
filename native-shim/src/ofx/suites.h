// What the host offers: its suites, its name, its abilities.
#ifndef IMPASTO_OFX_SUITES_H_
#define IMPASTO_OFX_SUITES_H_

#include <stdexcept>
#include <string>

#include "ofx/ofx.h"

namespace impasto {

// The host lacks something without which the plugin cannot live.
class HostLacks : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Suites {
  OfxPropertySetHandle host;
  const OfxPropertySuiteV1* property;
  const OfxImageEffectSuiteV1* effect;
  const OfxParameterSuiteV1* parameter;
  const OfxMessageSuiteV1* message;    // may be null
  const OfxProgressSuiteV1* progress;  // may be null
  const OfxTimeLineSuiteV1* timeline;  // may be null
};

void SetHost(OfxHost* host);

// Fetched once for each host that introduced itself, from whichever action comes first. Throws
// HostLacks where a suite is missing that every host must have.
const Suites& HostSuites();

// Null where the host has none. Asked for only when there is something to say: one known host
// aborts on any suite version other than 1, another hands out stray pointers.
const OfxMessageSuiteV2* PersistentMessages();

std::string HostName();

// MLT runs the plugin behind a lock only where it calls itself unsafe, and has one instance then.
bool HostIsMlt();

// Whether a node lives as long as the artist's: some hosts without temporal access make one for
// every frame.
bool HostKeepsNodes();

// Whether Source can be had at times other than the one being rendered.
bool HostHasTemporalAccess();

// Whether renders may be asked for in draft quality, and are kept apart from others.
bool HostHasDrafts();

// Whether pictures of one moment may differ in size and place.
bool HostHasMultiResolution();

}  // namespace impasto

#endif  // IMPASTO_OFX_SUITES_H_
